<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Address</name>
    <message>
        <source>the slice entry &quot;%1&quot; %2; expected an index, a range a:b or a:b:step, &quot;:&quot; or &quot;...&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slice has more than %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no index %1 on axis %2, which has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no file; expected FILE::/PATH[SLICE]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; closes a slice that it does not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slice %1 has more than one &quot;...&quot; for %2 axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slice %1 is for more axes than the %2 there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is a group, which has no elements; name a dataset in it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrayFile</name>
    <message>
        <source>%1: the disk is full: %2 are needed, %3 are free</source>
        <translation>%1：磁盘已满：需要 %2，可用 %3</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation>%1：无法写入（%2）</translation>
    </message>
    <message>
        <source>%1: the suffix &quot;%2&quot; names no format; expected .npy or .csv</source>
        <translation>%1：后缀“%2”不代表任何格式；应为 .npy 或 .csv</translation>
    </message>
</context>
<context>
    <name>CaptureVerb</name>
    <message>
        <source>Nothing was drawn within three minutes</source>
        <translation>三分钟内没有绘出任何内容</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written; is the disk full?</source>
        <translation>无法写入 %1；磁盘是否已满？</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1: a recording of forward passes has no steps to choose from</source>
        <translation>%1：前向记录中没有可选的步</translation>
    </message>
    <message>
        <source>figures are drawn by the window&apos;s program, and %1 cannot be started: %2</source>
        <translation>图由窗口程序绘制，而 %1 无法启动：%2</translation>
    </message>
    <message>
        <source>failed inside: %1</source>
        <translation>内部错误：%1</translation>
    </message>
    <message>
        <source>the result cannot be written to the standard output</source>
        <translation>结果无法写入标准输出</translation>
    </message>
    <message>
        <source>no verb was given; fovea-cli --help lists them</source>
        <translation>没有给出命令；fovea-cli --help 会列出所有命令</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&quot;%1&quot; needs true or false as &quot;%2&quot;; found %3</source>
        <translation>“%1”的“%2”应为 true 或 false；得到 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a whole number as &quot;%2&quot;; found %3</source>
        <translation>“%1”的“%2”应为整数；得到 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a number as &quot;%2&quot;; found %3</source>
        <translation>“%1”的“%2”应为数字；得到 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs the path of a file as &quot;%2&quot;; found %3</source>
        <translation>“%1”的“%2”应为文件路径；得到 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a text as &quot;%2&quot;; found %3</source>
        <translation>“%1”的“%2”应为文本；得到 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no parameter &quot;%2&quot;; it has: %3</source>
        <translation>“%1”没有参数“%2”；它有：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; knows as &quot;%2&quot; only %3; found %4</source>
        <translation>“%1”的“%2”只能是 %3；得到 %4</translation>
    </message>
    <message>
        <source>The parameters of &quot;%1&quot; must be an object; found %2</source>
        <translation>“%1”的参数必须是一个对象；得到 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;%2&quot;, which is not given.</source>
        <translation>“%1”需要“%2”，但没有给出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: a parameter is written name=value; found &quot;%2&quot;</source>
        <translation>“%1”：参数应写成 name=value；得到“%2”</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the parameter &quot;%2&quot; is given twice</source>
        <translation>“%1”：参数“%2”给出了两次</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; fovea --commands lists them.</source>
        <translation>没有命令“%1”；fovea --commands 会列出全部命令。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be done now: %2</source>
        <translation>现在无法执行“%1”：%2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>there is no option %1; fovea --help lists them</source>
        <translation>没有选项 %1；fovea --help 会列出全部选项</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT with both at least 16, as in 480x360; found &quot;%1&quot;</source>
        <translation>--size 的形式是 宽x高，两者至少为 16，例如 480x360；得到的是“%1”</translation>
    </message>
    <message>
        <source>--theme is dark, light or print; found &quot;%1&quot;</source>
        <translation>--theme 可取 dark、light 或 print；得到的是“%1”</translation>
    </message>
    <message>
        <source>--dpi is a whole number from 10 to 2400; found &quot;%1&quot;</source>
        <translation>--dpi 是 10 到 2400 的整数；得到的是“%1”</translation>
    </message>
    <message>
        <source>export wants one trace, --panel and -o: fovea export run.h5 --panel attention_maps -o map.svg</source>
        <translation>export 需要一个轨迹文件、--panel 和 -o：fovea export run.h5 --panel attention_maps -o map.svg</translation>
    </message>
    <message>
        <source>%1 fovea --help lists the options</source>
        <translation>%1 fovea --help 会列出所有选项</translation>
    </message>
</context>
<context>
    <name>CudaModule</name>
    <message>
        <source>No NVIDIA driver answers on this machine: %1</source>
        <translation>本机没有响应的 NVIDIA 驱动：%1</translation>
    </message>
    <message>
        <source>The CUDA module %1 is not installed; build Fovea where nvcc 12 or newer is found, or use the CPU</source>
        <translation>没有安装 CUDA 模块 %1；请在有 nvcc 12 或更新版本的机器上构建 Fovea，或使用 CPU</translation>
    </message>
    <message>
        <source>The CUDA module %1 cannot be opened: %2</source>
        <translation>无法打开 CUDA 模块 %1：%2</translation>
    </message>
    <message>
        <source>The CUDA module %1 has table version %2, expected %3; build it again</source>
        <translation>CUDA 模块 %1 的函数表是第 %2 版，应为第 %3 版；请重新构建</translation>
    </message>
    <message>
        <source>The CUDA module %1 has no operation &quot;%2&quot; in version 1; build it again</source>
        <translation>CUDA 模块 %1 第 1 版没有运算“%2”；请重新构建</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not start (%1 gave %2); look at nvidia-smi</source>
        <translation>NVIDIA 驱动无法启动（%1 返回 %2）；请查看 nvidia-smi</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>%1: has the suffix &quot;%2&quot;, expected .txt or .jsonl</source>
        <translation>%1：后缀是“%2”，应为 .txt 或 .jsonl</translation>
    </message>
    <message>
        <source>%1: is a folder, expected a file</source>
        <translation>%1：是文件夹，应为文件</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>%1: line %2 is not UTF-8 (byte %3 of the line); save the file as UTF-8</source>
        <translation>%1：第 %2 行不是 UTF-8（该行第 %3 字节）；请把文件存为 UTF-8</translation>
    </message>
    <message>
        <source>%1: up to line %2 the examples take more than 1 GiB; split the file</source>
        <translation>%1：到第 %2 行为止样本已超过 1 GiB；请拆分文件</translation>
    </message>
    <message>
        <source>%1: has a line of more than 4 MiB; expected an example a line</source>
        <translation>%1：有一行超过 4 MiB；应为每行一个样本</translation>
    </message>
    <message>
        <source>%1: has no example</source>
        <translation>%1：没有样本</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no token id; expected whole numbers as in 3,14,15</source>
        <translation>“%1”不是词元编号；应为整数，例如 3,14,15</translation>
    </message>
    <message>
        <source>no token ids are given; expected whole numbers as in 3,14,15</source>
        <translation>没有给出词元编号；应为整数，例如 3,14,15</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A figure of %1 x %2 points cannot be exported; each side may be 1 to %3.</source>
        <translation>无法导出 %1 x %2 点的图；每边可取 1 到 %3。</translation>
    </message>
    <message>
        <source>%1 dots per inch cannot be exported; 10 to 2400 can.</source>
        <translation>无法以每英寸 %1 点导出；可取 10 到 2400。</translation>
    </message>
    <message>
        <source>%1: a figure is written as .svg, .pdf, .png, .csv or .npy, not as &quot;%2&quot;.</source>
        <translation>%1：图可写为 .svg、.pdf、.png、.csv 或 .npy，不能写为“%2”。</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels is too large for PNG; choose fewer dots per inch or a smaller size, or export SVG or PDF.</source>
        <translation>%1 x %2 像素的图片对 PNG 来说太大；请降低分辨率或尺寸，或导出 SVG、PDF。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 x %2 pixels.</source>
        <translation>内存不足以生成 %1 x %2 像素的图片。</translation>
    </message>
    <message>
        <source>The picture could not be written as PNG: %1.</source>
        <translation>图片无法写为 PNG：%1。</translation>
    </message>
</context>
<context>
    <name>ExportVerb</name>
    <message>
        <source>%1 could not be opened within two minutes</source>
        <translation>两分钟内未能打开 %1</translation>
    </message>
    <message>
        <source>%1 exists; --force overwrites it</source>
        <translation>%1 已存在；用 --force 覆盖</translation>
    </message>
    <message>
        <source>there is no language &quot;%1&quot;; there are en and zh_CN</source>
        <translation>没有语言“%1”；可用 en 和 zh_CN</translation>
    </message>
    <message>
        <source>The panel %1 was still reading %2 after two minutes</source>
        <translation>两分钟后面板 %1 仍在读取 %2</translation>
    </message>
    <message>
        <source>The plugin %1 failed while its panel %2 was drawn: %3</source>
        <translation>插件 %1 在绘制面板 %2 时失败：%3</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>The panel shows nothing that could be exported. Select a trace, a layer and a head first.</source>
        <translation>面板中没有可导出的内容。请先选择轨迹、层和头。</translation>
    </message>
</context>
<context>
    <name>FileCopy</name>
    <message>
        <source>%1 could not be written: %2. Is there room on the disk, and may you write there?</source>
        <translation>无法写入 %1：%2。磁盘空间是否足够？是否有写入权限？</translation>
    </message>
</context>
<context>
    <name>HeadFilter</name>
    <message>
        <source>&quot;%1&quot; is no condition; write entropy &lt; 1.5 and distance &gt; 3, or a name such as L3 H5</source>
        <translation>“%1”不是条件；请写 entropy &lt; 1.5 and distance &gt; 3，或写名称，例如 L3 H5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no quantity; there are layer, head, entropy, distance, diagonality and sink</source>
        <translation>“%1”不是可用的量；可用的有 layer、head、entropy、distance、diagonality 和 sink</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number; write one behind %2</source>
        <translation>“%1”不是数；请在 %2 后面写一个数</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>A picture is f32 [height, width], or f32 or u8 [height, width, 3 or 4], of at most 32,767 pixels a side; this array is %1.</source>
        <translation>图片应为 f32 [高, 宽]，或 f32、u8 [高, 宽, 3 或 4]，每边至多 32,767 像素；此数组是 %1。</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>%1: is not JSON</source>
        <translation>%1：不是 JSON</translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in one object</source>
        <translation>%1：键“%2”在同一对象中出现两次</translation>
    </message>
    <message>
        <source>%1: is not valid JSON (error at byte %2)</source>
        <translation>%1：不是有效的 JSON（第 %2 字节有误）</translation>
    </message>
    <message>
        <source>%1: is nested more than %2 levels deep</source>
        <translation>%1：嵌套超过 %2 层</translation>
    </message>
</context>
<context>
    <name>ModelFolder</name>
    <message>
        <source>%1: has %2 bytes; a configuration of at most %3 is read</source>
        <translation>%1：有 %2 字节；配置最多读取 %3</translation>
    </message>
    <message>
        <source>%1: has more than %2 values, which is the limit</source>
        <translation>%1：超过 %2 个值的上限</translation>
    </message>
    <message>
        <source>%1: must be one JSON object of configuration keys</source>
        <translation>%1：必须是一个由配置键组成的 JSON 对象</translation>
    </message>
    <message>
        <source>%1: no such file or folder; expected a folder with config.json and model.safetensors</source>
        <translation>%1：没有这个文件或文件夹；应为含有 config.json 和 model.safetensors 的文件夹</translation>
    </message>
    <message>
        <source>%1: is no model; expected a folder, its config.json, or a .safetensors file beside a config.json</source>
        <translation>%1：不是模型；应为文件夹、其中的 config.json，或与 config.json 并列的 .safetensors 文件</translation>
    </message>
    <message>
        <source>%1: holds no config.json, which says what the weights mean; put the model&apos;s config.json there</source>
        <translation>%1：没有说明权重含义的 config.json；请把模型的 config.json 放在那里</translation>
    </message>
</context>
<context>
    <name>OpenTarget</name>
    <message>
        <source>a zip archive, perhaps a PyTorch checkpoint. Save the model as safetensors, with its config.json, and open that folder</source>
        <translation>一个 zip 压缩包，可能是 PyTorch 检查点。请把模型连同 config.json 存为 safetensors，再打开那个文件夹</translation>
    </message>
    <message>
        <source>a GGUF model, which cannot be read yet. Open the Hugging Face folder it was made from</source>
        <translation>一个 GGUF 模型，目前无法读取。请打开生成它的 Hugging Face 文件夹</translation>
    </message>
    <message>
        <source>a picture or a document. Open the trace it was exported from</source>
        <translation>一张图片或一份文档。请打开导出它的轨迹</translation>
    </message>
    <message>
        <source>a JSON file that is no model configuration. Open the folder that holds config.json</source>
        <translation>一个 JSON 文件，但不是模型配置。请打开含有 config.json 的文件夹</translation>
    </message>
    <message>
        <source>a text file. To record its lines: fovea record MODEL --input FILE -o run.h5</source>
        <translation>一个文本文件。要记录其中各行：fovea record MODEL --input FILE -o run.h5</translation>
    </message>
    <message>
        <source>neither a model (config.json, .safetensors) nor an HDF5 file</source>
        <translation>既不是模型（config.json、.safetensors），也不是 HDF5 文件</translation>
    </message>
    <message>
        <source>%1: there is no config.json in %2, so its architecture is unknown. Put the model&apos;s config.json beside its weights.</source>
        <translation>%1：%2 中没有 config.json，无从得知模型结构。请把模型的 config.json 放在权重旁边。</translation>
    </message>
    <message>
        <source>%1 does not exist. Was it moved or renamed?</source>
        <translation>%1 不存在。是否已被移动或改名？</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not an HDF5 file, although it is named like one. It may be cut off or overwritten; a trace that was interrupted is mended by: fovea repair FILE</source>
        <translation>%1 虽以 HDF5 命名，却不是 HDF5 文件。它可能已被截断或覆盖；中断的轨迹可以这样修复：fovea repair FILE</translation>
    </message>
    <message>
        <source>%1 is no safetensors file: it has no header that fits its size. It may be cut off; fetch it again.</source>
        <translation>%1 不是 safetensors 文件：文件头与文件大小不符。它可能已被截断；请重新获取。</translation>
    </message>
    <message>
        <source>%1 looks like %2.</source>
        <translation>%1 看起来是%2。</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder but a pipe, a socket or a device. Copy what it gives into a file, and open that.</source>
        <translation>%1 不是文件也不是文件夹，而是管道、套接字或设备。请把它的内容复制到文件中再打开。</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>locked range</source>
        <translation>锁定范围</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>symlog, linear below %1</source>
        <translation>对称对数，%1 以下为线性</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1 low</source>
        <translation>%1 下限</translation>
    </message>
    <message>
        <source>%1 high</source>
        <translation>%1 上限</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>%1: %2 below, %3 above, %4 NaN</source>
        <translation>%1：低于下限 %2，高于上限 %3，NaN %4</translation>
    </message>
    <message>
        <source>%1 of %2 points shown</source>
        <translation>显示 %2 个点中的 %1 个</translation>
    </message>
    <message>
        <source>not finite: NaN ×, +∞ ▲, −∞ ▼</source>
        <translation>非有限值：NaN ×、+∞ ▲、−∞ ▼</translation>
    </message>
    <message>
        <source>First, least, greatest and last of %1 equal parts: there are more than %2 samples in view.</source>
        <translation>视图中的样本超过 %2 个：列出 %1 个等分段各自的首值、最小值、最大值和末值。</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>最大值</translation>
    </message>
</context>
<context>
    <name>PluginLoader</name>
    <message>
        <source>Its id %1 is taken by %2.</source>
        <translation>它的标识 %1 已被 %2 占用。</translation>
    </message>
    <message>
        <source>It has no plugin manifest.</source>
        <translation>它没有插件清单。</translation>
    </message>
    <message>
        <source>There is no panel %1; there are: %2.</source>
        <translation>没有面板 %1；现有：%2。</translation>
    </message>
    <message>
        <source>The plugin %1: %2</source>
        <translation>插件 %1：%2</translation>
    </message>
    <message>
        <source>It could not be loaded: %1</source>
        <translation>无法加载：%1</translation>
    </message>
    <message>
        <source>It does not make the panel %1 that its manifest lists.</source>
        <translation>它没有给出清单中所列的面板 %1。</translation>
    </message>
    <message>
        <source>It stopped at start: %1</source>
        <translation>启动时停止：%1</translation>
    </message>
</context>
<context>
    <name>PluginManifest</name>
    <message>
        <source>Its manifest has no text under &quot;%1&quot;.</source>
        <translation>清单中“%1”下没有文字。</translation>
    </message>
    <message>
        <source>The area of its panel %1 is &quot;%2&quot;; there are left, center and below.</source>
        <translation>面板 %1 的区域是“%2”；可用 left、center 和 below。</translation>
    </message>
    <message>
        <source>Its panel %1 wants the probe kind &quot;%2&quot;, which does not exist.</source>
        <translation>面板 %1 需要探针类型“%2”，但没有这种类型。</translation>
    </message>
    <message>
        <source>It is no Fovea plugin: its interface is &quot;%1&quot;, expected &quot;%2&quot;.</source>
        <translation>它不是 Fovea 插件：接口是“%1”，应为“%2”。</translation>
    </message>
    <message>
        <source>It was built for version %1 of the plugin SDK, this program has version %2. Build it again.</source>
        <translation>它是为插件 SDK 第 %1 版构建的，本程序是第 %2 版。请重新构建。</translation>
    </message>
    <message>
        <source>It was built for %1, this program is %2. Build it again with the same Qt and compiler.</source>
        <translation>它是为 %1 构建的，本程序是 %2。请用相同的 Qt 和编译器重新构建。</translation>
    </message>
    <message>
        <source>Its id &quot;%1&quot; has other characters than letters, digits and _.</source>
        <translation>标识“%1”含有字母、数字和 _ 之外的字符。</translation>
    </message>
    <message>
        <source>Its manifest lists no panel.</source>
        <translation>清单中没有列出面板。</translation>
    </message>
</context>
<context>
    <name>PluginSettings</name>
    <message>
        <source>The setting %1 wants %2; found %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin&apos;s manifest lists no setting %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPool</name>
    <message>
        <source>A reading failed: %1</source>
        <translation>读取失败：%1</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>the probe %1 gave a tensor of shape %2; the trace was planned for %3 elements</source>
        <translation>探针 %1 给出形状为 %2 的张量；轨迹按 %3 个元素规划</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reducer; expected one of %2, or slice(heads=0-3;tokens=0-15;features=0-63)</source>
        <translation>“%1”不是归约方式；应为 %2 之一，或 slice(heads=0-3;tokens=0-15;features=0-63)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of reading; expected all, off, or some of %2</source>
        <translation>“%1”不是读数类型；应为 all、off 或 %2 中的几种</translation>
    </message>
    <message>
        <source>%1 is watched twice; name it once</source>
        <translation>%1 被观察了两次；只写一次即可</translation>
    </message>
    <message>
        <source>%1 cannot be reduced to qk; only attention.weights can</source>
        <translation>%1 不能归约为 qk；只有 attention.weights 可以</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of layers; expected such as 0-3,7</source>
        <translation>“%1”不是层的范围；应如 0-3,7</translation>
    </message>
    <message>
        <source>%1: the slice keeps none of its %2; they go from 0 to %3</source>
        <translation>%1：切片没有保留任何 %2；范围是 0 到 %3</translation>
    </message>
    <message>
        <source>%1: the slice keeps none of its tokens; they go from 0 to %2</source>
        <translation>%1：切片没有保留任何词元；范围是 0 到 %2</translation>
    </message>
    <message>
        <source>this model has no %1; it has %2</source>
        <translation>此模型没有 %1；它有 %2</translation>
    </message>
    <message>
        <source>there is no layer %1; layers go from 0 to %2</source>
        <translation>没有层 %1；层为 0 到 %2</translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in the header</source>
        <translation>%1：键“%2”在文件头中出现两次</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: the size of %3 %4 cannot be counted in bytes</source>
        <translation>%1：张量“%2”：%3 %4 的大小无法以字节计</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: &quot;data_offsets&quot; end at %4, before they begin at %3</source>
        <translation>%1：张量“%2”：“data_offsets”在 %4 结束，早于起点 %3</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; lies at bytes %3 to %4 of the data, but the file holds only %5 bytes of data; it is cut short</source>
        <translation>%1：张量“%2”位于数据的第 %3 到 %4 字节，但文件只有 %5 字节数据；文件被截断</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: %3 %4 takes %5 bytes, but &quot;data_offsets&quot; give it %6</source>
        <translation>%1：张量“%2”：%3 %4 需要 %5 字节，但“data_offsets”给出 %6</translation>
    </message>
    <message>
        <source>%1: tensors &quot;%2&quot; and &quot;%3&quot; overlap at byte %4 of the data</source>
        <translation>%1：张量“%2”和“%3”在数据第 %4 字节处重叠</translation>
    </message>
    <message>
        <source>%1: bytes %2 to %3 of the data, before tensor &quot;%4&quot;, belong to no tensor</source>
        <translation>%1：张量“%4”之前的数据第 %2 到 %3 字节不属于任何张量</translation>
    </message>
    <message>
        <source>%1: the file holds %2 bytes of data, but its tensors take only %3</source>
        <translation>%1：文件有 %2 字节数据，但张量只占 %3</translation>
    </message>
    <message>
        <source>%1: is not a safetensors file: it has %2 bytes, and the length of a header alone takes %3</source>
        <translation>%1：不是 safetensors 文件：只有 %2 字节，而仅文件头长度就占 %3</translation>
    </message>
    <message>
        <source>%1: the safetensors header is announced with %2 bytes, but only %3 follow; the file is cut short or no safetensors file</source>
        <translation>%1：safetensors 文件头声明有 %2 字节，但其后只有 %3 字节；文件被截断或不是 safetensors 文件</translation>
    </message>
    <message>
        <source>%1: the safetensors header has %2 bytes; at most %3 are read</source>
        <translation>%1：safetensors 文件头有 %2 字节；最多读取 %3</translation>
    </message>
    <message>
        <source>%1: is not a safetensors file: its header does not begin with &quot;{&quot;</source>
        <translation>%1：不是 safetensors 文件：文件头不以“{”开头</translation>
    </message>
    <message>
        <source>%1: the safetensors header is not valid JSON</source>
        <translation>%1：safetensors 文件头不是有效的 JSON</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has more than %3 axes</source>
        <translation>%1：张量“%2”超过 %3 个轴</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has the unknown type &quot;%3&quot;; known are %4</source>
        <translation>%1：张量“%2”的类型“%3”未知；已知的有 %4</translation>
    </message>
    <message>
        <source>%1: the header names more than %2 tensors, which is the limit</source>
        <translation>%1：文件头中的张量超过 %2 个的上限</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has no &quot;%3&quot;</source>
        <translation>%1：张量“%2”没有“%3”</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has the unknown key &quot;%3&quot;; expected are &quot;dtype&quot;, &quot;shape&quot; and &quot;data_offsets&quot;</source>
        <translation>%1：张量“%2”含未知的键“%3”；应为“dtype”、“shape”和“data_offsets”</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has the key &quot;%3&quot; twice in the header</source>
        <translation>%1：张量“%2”的键“%3”在文件头中出现两次</translation>
    </message>
    <message>
        <source>%1: &quot;__metadata__&quot; has more than %2 entries, which is the limit</source>
        <translation>%1：“__metadata__”超过 %2 项的上限</translation>
    </message>
    <message>
        <source>%1: the safetensors header is not valid JSON (error at its byte %2)</source>
        <translation>%1：safetensors 文件头不是有效的 JSON（第 %2 字节有误）</translation>
    </message>
    <message>
        <source>%1: the safetensors header must be one JSON object, found %2</source>
        <translation>%1：safetensors 文件头必须是一个 JSON 对象，得到的是 %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be an object in the header, found %3</source>
        <translation>%1：“%2”在文件头中必须是对象，得到的是 %3</translation>
    </message>
    <message>
        <source>%1: &quot;__metadata__&quot; key &quot;%2&quot; must be text, found %3</source>
        <translation>%1：“__metadata__”的键“%2”必须是文字，得到的是 %3</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: &quot;%3&quot; must be %4, found %5</source>
        <translation>%1：张量“%2”：“%3”必须是 %4，得到的是 %5</translation>
    </message>
</context>
<context>
    <name>SelectionCheck</name>
    <message>
        <source>--select names %1 %2, but %3 has none; leave it out</source>
        <translation>--select 给出了 %1 %2，但 %3 没有；请去掉它</translation>
    </message>
    <message>
        <source>--select names %1 %2, but %3 has %1 0 to %4</source>
        <translation>--select 给出了 %1 %2，但 %3 的 %1 为 0 到 %4</translation>
    </message>
    <message>
        <source>--select names layer %1, but %2 has no layers; leave it out</source>
        <translation>--select 给出了层 %1，但 %2 没有层；请去掉它</translation>
    </message>
    <message>
        <source>--select names layer %1, but %2 was recorded of %3</source>
        <translation>--select 给出了层 %1，但 %2 记录的是 %3</translation>
    </message>
</context>
<context>
    <name>SelectionText</name>
    <message>
        <source>--select does not understand &quot;%1&quot;; write example, step, layer, head, query, key or channel with a whole number, pixel with two, or path, as in layer=3,head=5,pixel=12:34</source>
        <translation>--select 无法理解“%1”；请写 example、step、layer、head、query、key 或 channel 加整数，pixel 加两个整数，或写 path，例如 layer=3,head=5,pixel=12:34</translation>
    </message>
</context>
<context>
    <name>Serve</name>
    <message>
        <source>a command line may be %1 bytes long</source>
        <translation>一行命令最长 %1 字节</translation>
    </message>
    <message>
        <source>a command needs an &quot;id&quot;: a whole number from 1 to 2^53</source>
        <translation>命令需要“id”：1 到 2^53 的整数</translation>
    </message>
    <message>
        <source>a command needs a &quot;name&quot;</source>
        <translation>命令需要“name”</translation>
    </message>
    <message>
        <source>a command has no member &quot;%1&quot;</source>
        <translation>命令没有成员“%1”</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>an array is written as npy or csv, not as &quot;%1&quot;</source>
        <translation>数组可写为 npy 或 csv，不能写为“%1”</translation>
    </message>
    <message>
        <source>%1: an array is written to .npy or .csv</source>
        <translation>%1：数组写入 .npy 或 .csv</translation>
    </message>
    <message>
        <source>%1: holds nothing of the kind &quot;%2&quot;; it holds %3</source>
        <translation>%1：没有类型“%2”的内容；其中有 %3</translation>
    </message>
    <message>
        <source>there is no reduction &quot;%1&quot;; there are full, slice, moments and qk</source>
        <translation>没有归约“%1”；可用 full、slice、moments 和 qk</translation>
    </message>
    <message>
        <source>%1: no example is committed yet</source>
        <translation>%1：尚未提交任何样本</translation>
    </message>
    <message>
        <source>tokens are dumped as one range such as 3-7, not as &quot;%1&quot;</source>
        <translation>词元以一个范围转储，例如 3-7，不能写“%1”</translation>
    </message>
    <message>
        <source>%1: is an HDF5 file but no Fovea trace</source>
        <translation>%1：是 HDF5 文件，但不是 Fovea 轨迹</translation>
    </message>
    <message>
        <source>%1: layer %2 has no &quot;%3&quot;</source>
        <translation>%1：第 %2 层没有“%3”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no heads to choose from</source>
        <translation>“%1”没有可选的头</translation>
    </message>
    <message>
        <source>this engine speaks protocol %1, not %2</source>
        <translation>此引擎使用协议 %1，而不是 %2</translation>
    </message>
    <message>
        <source>%1: there is no such file or folder</source>
        <translation>%1：没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>example %1 has no tokens</source>
        <translation>样本 %1 没有词元</translation>
    </message>
    <message>
        <source>example %1 has %2 ids and %3 type ids; there must be as many</source>
        <translation>样本 %1 有 %2 个编号和 %3 个类型编号；两者数目必须相同</translation>
    </message>
    <message>
        <source>example %1, token %2: the id %3 is outside the model&apos;s vocabulary of %4</source>
        <translation>样本 %1，词元 %2：编号 %3 超出模型的词表大小 %4</translation>
    </message>
    <message>
        <source>example %1, token %2: the model has no segment %3 (it knows %4)</source>
        <translation>样本 %1，词元 %2：模型没有分段 %3（共有 %4 个）</translation>
    </message>
    <message>
        <source>give one input: a text, token ids, or a file of examples</source>
        <translation>请给出一种输入：文本、词元编号或样本文件</translation>
    </message>
    <message>
        <source>a pair needs a text, and type ids need ids</source>
        <translation>pair 需要 text，type_ids 需要 ids</translation>
    </message>
    <message>
        <source>%1: holds no examples</source>
        <translation>%1：没有样本</translation>
    </message>
    <message>
        <source>example %1: the text is not UTF-8</source>
        <translation>样本 %1：文本不是 UTF-8</translation>
    </message>
    <message>
        <source>example %1: cut after %2 tokens, which is all the model reads; %3 were left out</source>
        <translation>样本 %1：在 %2 个词元后截断，模型最多读这么多；略去 %3 个</translation>
    </message>
    <message>
        <source>%1 examples were cut; %2 tokens were left out</source>
        <translation>%1 个样本被截断；共略去 %2 个词元</translation>
    </message>
    <message>
        <source>%1: has no tokenizer files, so that it reads token ids only; give --ids</source>
        <translation>%1：没有分词器文件，只能读取词元编号；请用 --ids</translation>
    </message>
    <message>
        <source>the parameter &quot;%1&quot; must name a model</source>
        <translation>参数“%1”必须指定一个模型</translation>
    </message>
    <message>
        <source>models compute in f32 or bf16, not in &quot;%1&quot;</source>
        <translation>模型以 f32 或 bf16 计算，不能用“%1”</translation>
    </message>
    <message>
        <source>no model is open under the key %1</source>
        <translation>没有编号为 %1 的已打开模型</translation>
    </message>
    <message>
        <source>%1 is a folder; end it in &quot;/&quot; to write into it</source>
        <translation>%1 是文件夹；以“/”结尾即可写入其中</translation>
    </message>
    <message>
        <source>%1 exists already; replace it with --force</source>
        <translation>%1 已存在；用 --force 替换</translation>
    </message>
    <message>
        <source>no output was named</source>
        <translation>没有指定输出</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made: %2</source>
        <translation>%1：无法创建文件夹：%2</translation>
    </message>
    <message>
        <source>%1: there is no folder %2</source>
        <translation>%1：没有文件夹 %2</translation>
    </message>
    <message>
        <source>%1: the folder %2 is not writable</source>
        <translation>%1：文件夹 %2 不可写</translation>
    </message>
    <message>
        <source>%1: there is no parameter &quot;%2&quot;</source>
        <translation>%1：没有参数“%2”</translation>
    </message>
    <message>
        <source>%1: the parameters must be an object</source>
        <translation>%1：参数必须是对象</translation>
    </message>
    <message>
        <source>%1: the parameter &quot;%2&quot; must be %3</source>
        <translation>%1：参数“%2”必须是 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a range of %2; write numbers and ranges such as 0-3,7</source>
        <translation>“%1”不是 %2 的范围；请写数字和范围，例如 0-3,7</translation>
    </message>
    <message>
        <source>there is no %1 %2; they go from 0 to %3</source>
        <translation>没有 %1 %2；范围是 0 到 %3</translation>
    </message>
    <message>
        <source>%1: a trace is written to .h5; its suffix is &quot;%2&quot;</source>
        <translation>%1：轨迹写入 .h5；给出的后缀是“%2”</translation>
    </message>
    <message>
        <source>%1: there is not enough memory</source>
        <translation>%1：内存不足</translation>
    </message>
    <message>
        <source>%1 failed inside: %2</source>
        <translation>%1 内部错误：%2</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation>没有命令“%1”</translation>
    </message>
    <message>
        <source>%1: no folder for temporary files can be made there; name another with TMPDIR</source>
        <translation>%1：无法在那里创建临时文件夹；请用 TMPDIR 指定别处</translation>
    </message>
    <message>
        <source>%1: does not say how it was made (no attribute &quot;spec&quot;)</source>
        <translation>%1：没有说明是如何得到的（缺少属性“spec”）</translation>
    </message>
    <message>
        <source>%1: its model is not at %2 any more; say where it is with --model</source>
        <translation>%1：它的模型已不在 %2；请用 --model 说明位置</translation>
    </message>
    <message>
        <source>%1: the weights are not those of the recording (content hash %2, recorded %3)</source>
        <translation>%1：权重与记录时不同（内容哈希 %2，记录为 %3）</translation>
    </message>
    <message>
        <source>%1 arrays are meant: %2, of %3 examples; choose one with %4, or end the output in &quot;/&quot; to get a file for each</source>
        <translation>所指的数组有 %1 个：%2，来自 %3 个样本；请用 %4 选择一个，或让输出以“/”结尾，每个数组写一个文件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside the layers; leave --layer out</source>
        <translation>“%1”不属于任何层；请去掉 --layer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no token rows to choose from</source>
        <translation>“%1”没有可选的词元行</translation>
    </message>
    <message>
        <source>%1: has no head %2</source>
        <translation>%1：没有头 %2</translation>
    </message>
    <message>
        <source>the list of ids is empty</source>
        <translation>编号列表是空的</translation>
    </message>
    <message>
        <source>%1: the disk is full: the trace will take %2, %3 are free; watch fewer kinds or layers, or reduce them to moments</source>
        <translation>%1：磁盘已满：轨迹需要 %2，可用 %3；请减少观察的类型或层，或将其归约为矩</translation>
    </message>
    <message>
        <source>%1: config.json is not that of the recording (content hash %2, recorded %3)</source>
        <translation>%1：config.json 与记录时的不同（内容哈希 %2，记录为 %3）</translation>
    </message>
    <message>
        <source>%1: the tokenizer&apos;s files are not those of the recording (content hash %2, recorded %3); its token ids are used</source>
        <translation>%1：分词器文件与记录时的不同（内容哈希 %2，记录为 %3）；将使用记录的词元编号</translation>
    </message>
    <message>
        <source>%1: needs about %2 of memory and %3 are available; close other programs, or open it anyway (--force on the command line)</source>
        <translation>%1：约需 %2 内存，可用 %3；请关闭其他程序，或仍然打开（命令行用 --force）</translation>
    </message>
    <message>
        <source>%1: no probe &quot;%2&quot; has the kind %3; there are %4</source>
        <translation>%1：没有类型为 %3 的探针“%2”；现有 %4</translation>
    </message>
    <message>
        <source>%1: %2 was kept as %3, not as %4</source>
        <translation>%1：%2 记录为 %3，而不是 %4</translation>
    </message>
    <message>
        <source>%1: none of its %2 examples is committed, so there is nothing to compare; record it again</source>
        <translation>%1：它的 %2 个样本都没有提交，没有可比较的内容；请重新记录</translation>
    </message>
    <message>
        <source>%1: holds tokens but no readings (it was recorded with --watch off), so there is nothing to compare</source>
        <translation>%1：只有词元而没有读数（以 --watch off 记录），没有可比较的内容</translation>
    </message>
    <message>
        <source>%1: its readings hold no values, so there is nothing to compare</source>
        <translation>%1：读数中没有数值，没有可比较的内容</translation>
    </message>
</context>
<context>
    <name>ShardIndex</name>
    <message>
        <source>%1: has no object &quot;weight_map&quot; that says which file holds which tensor</source>
        <translation>%1：没有说明各张量所在文件的对象“weight_map”</translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in one object</source>
        <translation>%1：键“%2”在同一对象中出现两次</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; names more than %2 tensors, which is the limit</source>
        <translation>%1：“weight_map”中的张量超过 %2 个的上限</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; names more than %2 files, which is the limit</source>
        <translation>%1：“weight_map”中的文件超过 %2 个的上限</translation>
    </message>
    <message>
        <source>%1: is not valid JSON (error at byte %2)</source>
        <translation>%1：不是有效的 JSON（第 %2 字节有误）</translation>
    </message>
    <message>
        <source>%1: must be one JSON object, found %2</source>
        <translation>%1：必须是一个 JSON 对象，得到的是 %2</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot;: &quot;%2&quot; must be the name of a file, found %3</source>
        <translation>%1：“weight_map”：“%2”必须是文件名，得到的是 %3</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; must be an object, found %2</source>
        <translation>%1：“weight_map”必须是对象，得到的是 %2</translation>
    </message>
    <message>
        <source>%1: is nested more than %2 levels deep</source>
        <translation>%1：嵌套超过 %2 层</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; points to &quot;%2&quot;; expected the name of a file in the same folder</source>
        <translation>%1：“weight_map”指向“%2”；应为同一文件夹中的文件名</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; points to &quot;%2&quot;, which is not in the folder; fetch the missing file</source>
        <translation>%1：“weight_map”指向文件夹中没有的“%2”；请获取缺少的文件</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; points to &quot;%2&quot;, a link that leads out of the folder to %3; put the file itself into the folder</source>
        <translation>%1：“weight_map”指向“%2”，它是通往文件夹之外 %3 的链接；请把文件本身放进文件夹</translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>%1: is not a regular file</source>
        <translation>%1：不是普通文件</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>%1: has %2 bytes, expected at most %3</source>
        <translation>%1：有 %2 字节，最多应为 %3</translation>
    </message>
    <message>
        <source>%1: could be read only up to byte %2; was it cut while it was read?</source>
        <translation>%1：只能读到第 %2 字节；是否在读取时被截断？</translation>
    </message>
</context>
<context>
    <name>TokenStrip</name>
    <message>
        <source>… %1 more</source>
        <translation>… 另有 %1 个</translation>
    </message>
    <message>
        <source>token %1 of %2</source>
        <translation>词元 %1 / %2</translation>
    </message>
</context>
<context>
    <name>Tokenizer</name>
    <message>
        <source>%1: the unknown token &quot;%2&quot; is not in the vocabulary; add it, or name the right one</source>
        <translation>%1：未知词元“%2”不在词表中；请加入，或写对名称</translation>
    </message>
    <message>
        <source>%1: merge %2 needs the token &quot;%3&quot;, which the vocabulary lacks</source>
        <translation>%1：第 %2 条合并需要词表中没有的词元“%3”</translation>
    </message>
    <message>
        <source>%1: the merge &quot;%2 %3&quot; is listed twice</source>
        <translation>%1：合并“%2 %3”列出两次</translation>
    </message>
    <message>
        <source>%1: %2 is %3, expected %4</source>
        <translation>%1：%2 是 %3，应为 %4</translation>
    </message>
    <message>
        <source>%1: is not valid JSON</source>
        <translation>%1：不是有效的 JSON</translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in one object</source>
        <translation>%1：键“%2”在同一对象中出现两次</translation>
    </message>
    <message>
        <source>%1: is not valid JSON (error at byte %2)</source>
        <translation>%1：不是有效的 JSON（第 %2 字节有误）</translation>
    </message>
    <message>
        <source>%1: is nested more than %2 levels deep</source>
        <translation>%1：嵌套超过 %2 层</translation>
    </message>
    <message>
        <source>%1: the id of the token &quot;%2&quot; is not a whole number</source>
        <translation>%1：词元“%2”的编号不是整数</translation>
    </message>
    <message>
        <source>%1: entry %2 of model.merges is not &quot;left right&quot; or [&quot;left&quot;, &quot;right&quot;]</source>
        <translation>%1：model.merges 的第 %2 项不是 &quot;left right&quot; 或 [&quot;left&quot;, &quot;right&quot;]</translation>
    </message>
    <message>
        <source>%1: has more settings than a tokenizer needs</source>
        <translation>%1：设置多于分词器所需</translation>
    </message>
    <message>
        <source>%1: is %2, expected an object from token to id</source>
        <translation>%1：是 %2，应为从词元到编号的对象</translation>
    </message>
    <message>
        <source>%1: the vocabulary is empty, expected at least one token</source>
        <translation>%1：词表为空，至少应有一个词元</translation>
    </message>
    <message>
        <source>%1: the token &quot;%2&quot; has the id %3; expected 0 to %4 for a vocabulary of %5 tokens</source>
        <translation>%1：词元“%2”的编号是 %3；%5 个词元的词表应为 0 到 %4</translation>
    </message>
    <message>
        <source>%1: the id %2 belongs to two tokens, &quot;%3&quot; and &quot;%4&quot;</source>
        <translation>%1：编号 %2 属于两个词元，“%3”和“%4”</translation>
    </message>
    <message>
        <source>%1: the token &quot;%2&quot; is listed twice</source>
        <translation>%1：词元“%2”列出两次</translation>
    </message>
    <message>
        <source>%1: byte %2 is not UTF-8</source>
        <translation>%1：第 %2 字节不是 UTF-8</translation>
    </message>
    <message>
        <source>%1: line %2 is not two tokens with a blank between them</source>
        <translation>%1：第 %2 行不是以空格分隔的两个词元</translation>
    </message>
    <message>
        <source>%1: the vocabulary lacks the token that %2 names as %3</source>
        <translation>%1：词表缺少 %2 称为 %3 的词元</translation>
    </message>
    <message>
        <source>%1: is %2, expected an object</source>
        <translation>%1：是 %2，应为对象</translation>
    </message>
    <message>
        <source>%1: %2 is %3, expected an object</source>
        <translation>%1：%2 是 %3，应为对象</translation>
    </message>
    <message>
        <source>%1: has no tokenizer; expected tokenizer.json, vocab.txt, or vocab.json with merges.txt. Token ids can be given instead of text</source>
        <translation>%1：没有分词器；应有 tokenizer.json、vocab.txt，或 vocab.json 加 merges.txt。可以用词元编号代替文本</translation>
    </message>
    <message>
        <source>%1: the vocabulary lacks &quot;%2&quot;, which %3 names as %4; add it, or name the right one</source>
        <translation>%1：词表缺少“%2”，%3 称它为 %4；请加入，或写对名称</translation>
    </message>
    <message>
        <source>%1: has more than %2 added tokens</source>
        <translation>%1：附加词元超过 %2 个</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>the attribute &quot;%1&quot; cannot be written (%2)</source>
        <translation>无法写入属性“%1”（%2）</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>%1: has the extents %2; there is no part of %3 at %4</source>
        <translation>%1：各轴长度为 %2；在 %4 处没有 %3 大小的部分</translation>
    </message>
    <message>
        <source>%1: %2 elements are too many to read at once; ask for a part</source>
        <translation>%1：%2 个元素太多，无法一次读取；请只读一部分</translation>
    </message>
    <message>
        <source>%1: claims %2 elements, but the file holds only %3 bytes for them</source>
        <translation>%1：声称有 %2 个元素，但文件只有 %3 字节</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation>%1：无法读取（%2）</translation>
    </message>
    <message>
        <source>%1: is cut off: the file is shorter than its own header says; copy it again</source>
        <translation>%1：已被截断：文件比自身文件头所说的短；请重新复制</translation>
    </message>
    <message>
        <source>%1: another program has it open for writing; close it there first</source>
        <translation>%1：另一个程序正以写入方式打开它；请先在那里关闭</translation>
    </message>
    <message>
        <source>%1: is damaged: HDF5 cannot open it (%2)</source>
        <translation>%1：已损坏：HDF5 无法打开（%2）</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation>%1：无法写入（%2）</translation>
    </message>
    <message>
        <source>%1: is being written by process %2 on %3; wait until it has finished or choose another file</source>
        <translation>%1：%3 上的进程 %2 正在写入；请等它结束或另选文件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a probe in a trace: expected 1 to 1024 characters without /</source>
        <translation>“%1”不能作为轨迹中的探针名：应为 1 到 1024 个不含 / 的字符</translation>
    </message>
    <message>
        <source>the probe %1 cannot be stored: heads %2 and width %3 do not fit its axes</source>
        <translation>无法存储探针 %1：头数 %2 和宽度 %3 与它的轴不符</translation>
    </message>
    <message>
        <source>the probe %1 is planned twice with the reduction %2</source>
        <translation>探针 %1 以归约 %2 规划了两次</translation>
    </message>
    <message>
        <source>%1: the disk is full: %2 more were needed, %3 are free; examples written before are kept (%4)</source>
        <translation>%1：磁盘已满：还需要 %2，可用 %3；此前写入的样本仍然保留（%4）</translation>
    </message>
    <message>
        <source>%1: the folder %2 does not exist</source>
        <translation>%1：文件夹 %2 不存在</translation>
    </message>
    <message>
        <source>%1: is a folder; expected the name of a file</source>
        <translation>%1：是文件夹；应为文件名</translation>
    </message>
    <message>
        <source>%1: exists already; choose another name or allow to overwrite it (--force)</source>
        <translation>%1：已存在；请另选名称，或允许覆盖（--force）</translation>
    </message>
    <message>
        <source>%1: the disk is full: the trace will hold %2, %3 are free; record fewer kinds, layers or examples, or choose another disk</source>
        <translation>%1：磁盘已满：轨迹需要 %2，可用 %3；请减少记录的类型、层或样本，或换一个磁盘</translation>
    </message>
    <message>
        <source>%1: rows that the trace has no place for: reading %2, part %3, example %4, %5 bytes</source>
        <translation>%1：轨迹中没有容纳这些行的位置：读数 %2，部分 %3，样本 %4，%5 字节</translation>
    </message>
    <message>
        <source>%1: example %2 cannot be committed: %3 of %4 datasets are written, %5 examples before it</source>
        <translation>%1：样本 %2 无法提交：%4 个数据集中写了 %3 个，之前有 %5 个样本</translation>
    </message>
    <message>
        <source>%1: is cut off: the commit records are missing</source>
        <translation>%1：已被截断：缺少提交记录</translation>
    </message>
    <message>
        <source>%1: has no example %2; it has %3</source>
        <translation>%1：没有样本 %2；共有 %3 个</translation>
    </message>
    <message>
        <source>%1: %2 is missing or holds no text</source>
        <translation>%1：%2 缺失或不是文字</translation>
    </message>
    <message>
        <source>%1: has no %2</source>
        <translation>%1：没有 %2</translation>
    </message>
    <message>
        <source>%1: holds elements of type %2, which are no numbers</source>
        <translation>%1：元素类型是 %2，不是数值</translation>
    </message>
    <message>
        <source>%1: holds elements of type %2, which are no text</source>
        <translation>%1：元素类型是 %2，不是文字</translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2)</source>
        <translation>%1：无法打开（%2）</translation>
    </message>
    <message>
        <source>%1: is not a file; expected an HDF5 file</source>
        <translation>%1：不是文件；应为 HDF5 文件</translation>
    </message>
    <message>
        <source>%1: is not an HDF5 file</source>
        <translation>%1：不是 HDF5 文件</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1：缺失</translation>
    </message>
    <message>
        <source>%1: cannot be rows of numbers: %2</source>
        <translation>%1：不能是数值的行：%2</translation>
    </message>
    <message>
        <source>%1: has rows of &quot;%2&quot;; expected example, token or ragged</source>
        <translation>%1：行的类型是“%2”；应为 example、token 或 ragged</translation>
    </message>
    <message>
        <source>%1: names %2 axes for %3</source>
        <translation>%1：为 %3 给出 %2 个轴</translation>
    </message>
    <message>
        <source>%1: query, key and log_sum_exp have different heads or features</source>
        <translation>%1：query、key 和 log_sum_exp 的头数或特征数不同</translation>
    </message>
    <message>
        <source>the datasets of /tokens do not fit one another</source>
        <translation>/tokens 的各数据集彼此不符</translation>
    </message>
    <message>
        <source>/commit: is missing</source>
        <translation>/commit：缺失</translation>
    </message>
    <message>
        <source>/commit: has another layout than commit records have</source>
        <translation>/commit：布局与提交记录不同</translation>
    </message>
    <message>
        <source>%1: is a trace of schema %2; this version of Fovea reads up to %3: open it with a newer one</source>
        <translation>%1：是格式第 %2 版的轨迹；此版 Fovea 最多读到第 %3 版：请用更新的版本打开</translation>
    </message>
    <message>
        <source>%1: is a damaged trace: %2</source>
        <translation>%1：轨迹已损坏：%2</translation>
    </message>
    <message>
        <source>example %1 has %2 token rows; there are no rows %3 to %4</source>
        <translation>样本 %1 有 %2 个词元行；没有第 %3 到 %4 行</translation>
    </message>
    <message>
        <source>there is no head %1; there are %2</source>
        <translation>没有头 %1；共有 %2 个</translation>
    </message>
    <message>
        <source>%1: %2 holds %3; expected f32 or f64</source>
        <translation>%1：%2 是 %3；应为 f32 或 f64</translation>
    </message>
    <message>
        <source>%1: is a damaged trace: %2 holds no maps of %3 heads and %4 keys</source>
        <translation>%1：轨迹已损坏：%2 没有 %3 个头、%4 个键的图</translation>
    </message>
    <message>
        <source>%1: the maps of example %2 are too large at once; ask for one head</source>
        <translation>%1：样本 %2 的图太大，无法一次读取；请只读一个头</translation>
    </message>
    <message>
        <source>%1: the query, key and log-sum-exp of %2 do not belong together: example %3, head %4 has rows whose sum is not 1</source>
        <translation>%1：%2 的 query、key 和 log-sum-exp 不相配：样本 %3、头 %4 有和不为 1 的行</translation>
    </message>
    <message>
        <source>%1: has no reading %2</source>
        <translation>%1：没有读数 %2</translation>
    </message>
    <message>
        <source>%1: has no attention of layer %2</source>
        <translation>%1：没有第 %2 层的注意力</translation>
    </message>
    <message>
        <source>%1: %2 has %3 rows; rows %4 to %5 are not among them</source>
        <translation>%1：%2 有 %3 行；其中没有第 %4 到 %5 行</translation>
    </message>
    <message>
        <source>%1: %2 rows of %3 are too many to read at once; ask for a part</source>
        <translation>%1：%3 的 %2 行太多，无法一次读取；请只读一部分</translation>
    </message>
    <message>
        <source>%1: is cut off: rows of %2 are missing</source>
        <translation>%1：已被截断：缺少 %2 的行</translation>
    </message>
    <message>
        <source>%1: %2 is missing</source>
        <translation>%1：%2 缺失</translation>
    </message>
    <message>
        <source>%1: %2 does not hold whole numbers</source>
        <translation>%1：%2 不是整数</translation>
    </message>
    <message>
        <source>%1: is a damaged trace: %2 gives example %3 no rows of its own</source>
        <translation>%1：轨迹已损坏：%2 没有给样本 %3 自己的行</translation>
    </message>
    <message>
        <source>%1: example %2 is not recorded yet; %3 of %4 are</source>
        <translation>%1：样本 %2 尚未记录；%4 个中已记录 %3 个</translation>
    </message>
    <message>
        <source>%1: is an HDF5 file, but not a trace</source>
        <translation>%1：是 HDF5 文件，但不是轨迹</translation>
    </message>
    <message>
        <source>%1: the disk is full: %2 are free; make room or choose another disk</source>
        <translation>%1：磁盘已满：可用 %2；请腾出空间或换一个磁盘</translation>
    </message>
    <message>
        <source>%1: cannot be replaced (%2)</source>
        <translation>%1：无法替换（%2）</translation>
    </message>
    <message>
        <source>%1: cannot be checked: no process can be started (%2)</source>
        <translation>%1：无法检查：不能启动进程（%2）</translation>
    </message>
    <message>
        <source>%1: is damaged: reading its structure does not come to an end</source>
        <translation>%1：已损坏：读取其结构无法结束</translation>
    </message>
    <message>
        <source>%1: is damaged: the HDF5 library fails on its structure (signal %2); copy it again, or record it again</source>
        <translation>%1：已损坏：HDF5 库读取其结构时出错（信号 %2）；请重新复制或重新记录</translation>
    </message>
    <message>
        <source>%1: the repair was interrupted; the file is as it was</source>
        <translation>%1：修复被中断；文件保持原样</translation>
    </message>
</context>
<context>
    <name>TraceCheck</name>
    <message>
        <source>Reading %1 crashed the process that tried it, so it is not opened here. The file is damaged or was made to do harm.</source>
        <translation>试读 %1 的进程崩溃了，因此这里不打开它。该文件已损坏，或是蓄意制作的恶意文件。</translation>
    </message>
    <message>
        <source>Looking through %1 took longer than %2 s, so it is not opened here. It may be damaged, or lie on a slow disk: copy it to a disk of this machine and open the copy.</source>
        <translation>检查 %1 超过了 %2 秒，因此没有打开。它可能已损坏，或位于较慢的磁盘上：请复制到本机磁盘后再打开。</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>%1: &quot;%2&quot; is %3, expected %4</source>
        <translation>%1：“%2”是 %3，应为 %4</translation>
    </message>
    <message>
        <source>%1: &quot;id2label&quot; has %2 classes but none numbered %3; expected 0, 1, 2 and so on</source>
        <translation>%1：“id2label”有 %2 个类别，但没有编号 %3；应为 0、1、2 依次</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3 and &quot;%4&quot;, another name for it, is %5; expected one of them</source>
        <translation>%1：“%2”是 %3，而它的别名“%4”是 %5；应只有其一</translation>
    </message>
    <message>
        <source>There is not enough memory for the model in %1</source>
        <translation>内存不足以载入 %1 中的模型</translation>
    </message>
    <message>
        <source>%1: cannot be opened: %2</source>
        <translation>%1：无法打开：%2</translation>
    </message>
    <message>
        <source>%1: is not a regular file</source>
        <translation>%1：不是普通文件</translation>
    </message>
    <message>
        <source>%1: cannot be mapped into memory: %2</source>
        <translation>%1：无法映射到内存：%2</translation>
    </message>
    <message>
        <source>%1: cannot be read any more: %2</source>
        <translation>%1：已无法读取：%2</translation>
    </message>
    <message>
        <source>%1: had %2 bytes when it was opened and now has %3; open it again when it is complete</source>
        <translation>%1：打开时有 %2 字节，现在有 %3；请待其完整后重新打开</translation>
    </message>
    <message>
        <source>%1: was written to after it was opened; open it again</source>
        <translation>%1：打开后被改写；请重新打开</translation>
    </message>
    <message>
        <source>The model asks for a parameter &quot;%1&quot; of shape %2 that its family does not list</source>
        <translation>模型需要形状为 %2 的参数“%1”，而其系列中没有</translation>
    </message>
    <message>
        <source>%1: &quot;model_type&quot; is missing or no text; expected &quot;bert&quot; or &quot;gpt2&quot;</source>
        <translation>%1：缺少“model_type”或它不是文字；应为“bert”或“gpt2”</translation>
    </message>
    <message>
        <source>%1: &quot;model_type&quot; is &quot;%2&quot;; Fovea reads the families bert and gpt2</source>
        <translation>%1：“model_type”是“%2”；Fovea 可读取 bert 和 gpt2 系列</translation>
    </message>
    <message>
        <source>%1: &quot;tie_word_embeddings&quot; is true or missing, but the tensors &quot;%2&quot; and &quot;%3&quot; differ; expected equal ones, or &quot;tie_word_embeddings&quot;: false</source>
        <translation>%1：“tie_word_embeddings”为真或缺失，但张量“%2”与“%3”不同；两者应相等，或设 &quot;tie_word_embeddings&quot;: false</translation>
    </message>
    <message>
        <source>%1: the width %2 is not divisible by the %3 attention heads</source>
        <translation>%1：宽度 %2 不能被 %3 个注意力头整除</translation>
    </message>
    <message>
        <source>%1: asks for a tensor &quot;%2&quot; of shape %3, and the weights have none; configuration and weights are not of the same model</source>
        <translation>%1：需要形状为 %3 的张量“%2”，而权重中没有；配置和权重不属于同一个模型</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has shape %3, expected %4 by the sizes in %5</source>
        <translation>%1：张量“%2”的形状是 %3，按 %5 中的尺寸应为 %4</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; is of type %3, expected f32, f16 or bf16</source>
        <translation>%1：张量“%2”的类型是 %3，应为 f32、f16 或 bf16</translation>
    </message>
    <message>
        <source>%1: the folder cannot be read: %2</source>
        <translation>%1：无法读取文件夹：%2</translation>
    </message>
    <message>
        <source>%1: holds no model.safetensors but %2 other .safetensors files, among them %3; open one of them</source>
        <translation>%1：没有 model.safetensors，但有 %2 个其他 .safetensors 文件，例如 %3；请打开其中一个</translation>
    </message>
    <message>
        <source>%1: holds pytorch_model.bin but no model.safetensors; a pickle may run code when it is read, so it is never opened. Convert it in Python with Transformers: AutoModel.from_pretrained(folder).save_pretrained(folder, safe_serialization=True)</source>
        <translation>%1：只有 pytorch_model.bin 而没有 model.safetensors；读取 pickle 可能运行代码，因此从不打开。请在 Python 中用 Transformers 转换：AutoModel.from_pretrained(folder).save_pretrained(folder, safe_serialization=True)</translation>
    </message>
    <message>
        <source>%1: holds no weights; expected model.safetensors or model.safetensors.index.json</source>
        <translation>%1：没有权重；应有 model.safetensors 或 model.safetensors.index.json</translation>
    </message>
    <message>
        <source>%1: has %2 bytes; an index of at most %3 is read</source>
        <translation>%1：有 %2 字节；索引最多读取 %3</translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; says that tensor &quot;%2&quot; lies in %3, but it does not</source>
        <translation>%1：“weight_map”说张量“%2”在 %3 中，但其中没有</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; lies in two files: %2 and %3</source>
        <translation>张量“%1”同时在两个文件中：%2 和 %3</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>There is no display that a window can be opened on. fovea --capture FOLDER works without one, and so does fovea export.</source>
        <translation>没有可以打开窗口的显示器。fovea --capture FOLDER 和 fovea export 不需要显示器。</translation>
    </message>
    <message>
        <source>there is no panel %1; there are: %2</source>
        <translation>没有面板 %1；现有：%2</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>%1: a recorded change does not fit what it changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no workspace: &quot;format&quot; should be &quot;fovea-workspace&quot;, found %2. Open a file that was saved with File &gt; Save workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;version&quot; should be a whole number from 1, found %2. Restore the file from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by %2 in version %3 of the format; this program reads up to version %4. It was left as it is: open it with a newer Fovea.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; should be %3, found %4. Correct it in a text editor, or restore the file from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention_maps</name>
    <message>
        <source>An attention map has the shape %1; expected [%2, %3].</source>
        <translation>注意力图的形状是 %1；应为 [%2, %3]。</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Attention map</source>
        <translation>注意力图</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>连线</translation>
    </message>
</context>
<context>
    <name>device</name>
    <message>
        <source>This computer has no %1 bytes of memory left; close other programs or use a smaller batch.</source>
        <translation>本机已没有 %1 字节内存；请关闭其他程序或减小批量。</translation>
    </message>
    <message>
        <source>FOVEA_ISA is &quot;%1&quot;; expected portable, avx2 or avx512.</source>
        <translation>FOVEA_ISA 是“%1”；应为 portable、avx2 或 avx512。</translation>
    </message>
    <message>
        <source>This process already computes with %1; a device with %2 needs a process of its own.</source>
        <translation>此进程已在用 %1 计算；使用 %2 的设备需要单独的进程。</translation>
    </message>
    <message>
        <source>%1 threads were asked for; expected 0 (all cores) to %2.</source>
        <translation>要求 %1 个线程；应为 0（全部核心）到 %2。</translation>
    </message>
    <message>
        <source>Device &quot;%1&quot; is unknown; expected auto, cpu, cuda or cuda:N.</source>
        <translation>设备“%1”未知；应为 auto、cpu、cuda 或 cuda:N。</translation>
    </message>
    <message>
        <source>oneDNN could not compute a matrix product: %1.</source>
        <translation>oneDNN 无法计算矩阵乘积：%1。</translation>
    </message>
    <message>
        <source>Device &quot;%1&quot; is not there: this machine has %2 GPUs, counted from 0</source>
        <translation>没有设备“%1”：本机有 %2 个 GPU，从 0 计数</translation>
    </message>
    <message>
        <source>Device &quot;%1&quot; cannot be opened: %2</source>
        <translation>无法打开设备“%1”：%2</translation>
    </message>
    <message>
        <source>Device %1 has no %2 bytes of memory left (it has %3); use fewer or shorter examples at once, or bf16</source>
        <translation>设备 %1 已没有 %2 字节内存（共 %3）；请一次用更少或更短的样本，或用 bf16</translation>
    </message>
    <message>
        <source>Device %1 failed: %2</source>
        <translation>设备 %1 出错：%2</translation>
    </message>
</context>
<context>
    <name>fovea::Banner</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>fovea::Bars</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %2 项中的 %1 项</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
</context>
<context>
    <name>fovea::Chart</name>
    <message>
        <source>Show data table	T</source>
        <translation>显示数据表	T</translation>
    </message>
    <message>
        <source>Copy data	Ctrl+C</source>
        <translation>复制数据	Ctrl+C</translation>
    </message>
</context>
<context>
    <name>fovea::DataTable</name>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行，%2 列</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>%1的数据</translation>
    </message>
</context>
<context>
    <name>fovea::EngineBanners</name>
    <message>
        <source>The engine has stopped</source>
        <translation>引擎已停止</translation>
    </message>
    <message>
        <source>Your traces are still here; the model is opened again after a restart.</source>
        <translation>您的轨迹都还在；重启后会重新打开模型。</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>重启引擎</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>引擎没有响应</translation>
    </message>
    <message>
        <source>It has been told to stop and goes on. Restarting it ends the run; the traces stay.</source>
        <translation>已要求它停止，但它仍在运行。重启会结束这次运行；轨迹仍会保留。</translation>
    </message>
</context>
<context>
    <name>fovea::EngineProcess</name>
    <message>
        <source>The engine could not be started: %1</source>
        <translation>引擎无法启动：%1</translation>
    </message>
    <message>
        <source>The engine process ended unexpectedly (signal %1).</source>
        <translation>引擎进程意外结束（信号 %1）。</translation>
    </message>
    <message>
        <source>The engine process ended with code %1.</source>
        <translation>引擎进程以代码 %1 结束。</translation>
    </message>
</context>
<context>
    <name>fovea::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>打开轨迹</translation>
    </message>
    <message>
        <source>Traces and HDF5 files (*.h5 *.hdf5);;All files (*)</source>
        <translation>轨迹和 HDF5 文件 (*.h5 *.hdf5);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation>保存轨迹</translation>
    </message>
    <message>
        <source>Traces (*.h5)</source>
        <translation>轨迹 (*.h5)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.pdf *.png *.csv *.npy)</source>
        <translation>图片和数值 (*.svg *.pdf *.png *.csv *.npy)</translation>
    </message>
</context>
<context>
    <name>fovea::FileOpener</name>
    <message>
        <source>%1 was not opened</source>
        <translation>未能打开 %1</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>%1 is not a file on this machine.</source>
        <translation>%1 不是本机上的文件。</translation>
    </message>
    <message>
        <source>The trace %1 was not opened</source>
        <translation>未能打开轨迹 %1</translation>
    </message>
    <message>
        <source>checking %1 …</source>
        <translation>正在检查 %1 …</translation>
    </message>
</context>
<context>
    <name>fovea::FilmStrip</name>
    <message>
        <source>No pictures yet</source>
        <translation>暂无图片</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>胶片条</translation>
    </message>
    <message>
        <source>%1, picture %2 of %3</source>
        <translation>%1，第 %2 张，共 %3 张</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::HeadGrid</name>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n 个头</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::Heatmap</name>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行，%2 列</translation>
    </message>
</context>
<context>
    <name>fovea::Histogram</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
</context>
<context>
    <name>fovea::ImagePair</name>
    <message>
        <source>Two pictures</source>
        <translation>两张图片</translation>
    </message>
    <message>
        <source> (scaled from %1 x %2)</source>
        <translation>（由 %1 x %2 缩放）</translation>
    </message>
</context>
<context>
    <name>fovea::ImageWidget</name>
    <message>
        <source>No picture yet</source>
        <translation>暂无图片</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 像素</translation>
    </message>
</context>
<context>
    <name>fovea::Inspector</name>
    <message>
        <source>Nothing is selected. Run a sentence or open a trace; then click a head, a token or a cell of the map.</source>
        <translation>尚未选择任何内容。请运行一个句子或打开一个轨迹，然后点击某个头、词元或图中的格子。</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>The command line that draws this figure without the window</source>
        <translation>不用窗口即可绘制此图的命令行</translation>
    </message>
    <message>
        <source>Export figure…  Ctrl+E</source>
        <translation>导出图…  Ctrl+E</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>example</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>layer · head</source>
        <translation>层 · 头</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Head %1.%2</source>
        <translation>头 %1.%2</translation>
    </message>
    <message>
        <source>first %1 queries</source>
        <translation>前 %1 个查询</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>mean distance</source>
        <translation>平均距离</translation>
    </message>
    <message>
        <source>diagonality</source>
        <translation>对角度</translation>
    </message>
    <message>
        <source>sink share</source>
        <translation>汇聚占比</translation>
    </message>
    <message>
        <source>HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>computed with</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>layers × heads</source>
        <translation>层 × 头</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>longest input</source>
        <translation>最长输入</translation>
    </message>
    <message>
        <source>%1 nat</source>
        <translation>%1 nat</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over queries, in nat: −Σ p ln p</source>
        <translation>查询权重的熵，对查询取平均，单位 nat：−Σ p ln p</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 词元</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted, mean over queries, in tokens: Σ p |query − key|</source>
        <translation>查询与键的加权距离，对查询取平均，单位词元：Σ p |查询 − 键|</translation>
    </message>
    <message>
        <source>Weight that a query gives itself, mean over queries</source>
        <translation>查询给自身的权重，对查询取平均</translation>
    </message>
    <message>
        <source>Weight on the first token, mean over queries (arXiv 2309.17453)</source>
        <translation>落在首个词元上的权重，对查询取平均（arXiv 2309.17453）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Attention weight of the key for the query, 0 to 1: softmax(q · k / √d)</source>
        <translation>查询对键的注意力权重，0 到 1：softmax(q · k / √d)</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>fovea::ItemChart</name>
    <message>
        <source>Nothing to plot yet</source>
        <translation>暂无可绘制的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::LinePlot</name>
    <message>
        <source>Nothing to plot yet</source>
        <translation>暂无可绘制的内容</translation>
    </message>
    <message>
        <source>Line plot</source>
        <translation>折线图</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 条线</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::MainWindow</name>
    <message>
        <source>About Fovea</source>
        <translation>关于 Fovea</translation>
    </message>
    <message>
        <source>Fovea %1, a research workbench for Transformer internals.

It sends nothing anywhere.

Our sources: Apache-2.0.</source>
        <translation>Fovea %1，研究 Transformer 内部的工作台。

它不向任何地方发送数据。

我们的源代码：Apache-2.0。</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 已打开</translation>
    </message>
    <message>
        <source>Cancelled. What was recorded before stays.</source>
        <translation>已取消。此前的记录仍然保留。</translation>
    </message>
    <message>
        <source>Note on this run</source>
        <translation>关于这次运行</translation>
    </message>
    <message>
        <source>maps drawn %1 ms after Enter; the engine took %2 ms</source>
        <translation>按下回车 %1 毫秒后绘出注意力图；引擎用时 %2 毫秒</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍然打开</translation>
    </message>
</context>
<context>
    <name>fovea::MaskOverlay</name>
    <message>
        <source>Picture with a mask</source>
        <translation>带蒙版的图片</translation>
    </message>
</context>
<context>
    <name>fovea::Outlet</name>
    <message>
        <source>The figure was not exported</source>
        <translation>图未能导出</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>%1 已写入 %2</translation>
    </message>
    <message>
        <source>The trace was not saved</source>
        <translation>轨迹未能保存</translation>
    </message>
    <message>
        <source>Trace saved to %1</source>
        <translation>轨迹已保存到 %1</translation>
    </message>
    <message>
        <source>The panel %1 failed.</source>
        <translation>面板 %1 失败。</translation>
    </message>
    <message>
        <source>No panel is open.</source>
        <translation>没有打开的面板。</translation>
    </message>
    <message>
        <source>writing %1 …</source>
        <translation>正在写入 %1 …</translation>
    </message>
</context>
<context>
    <name>fovea::PanelFrame</name>
    <message>
        <source>What can be done with this panel</source>
        <translation>可对此面板进行的操作</translation>
    </message>
    <message>
        <source>Panel menu</source>
        <translation>面板菜单</translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation>导出图…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>停靠</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>在单独窗口中打开</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>fovea::PanelHost</name>
    <message>
        <source>The panel %1 is missing</source>
        <translation>缺少面板%1</translation>
    </message>
    <message>
        <source>The panel %1 was closed</source>
        <translation>面板%1已关闭</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>The plugin %1 failed: %2</source>
        <translation>插件 %1 失败：%2</translation>
    </message>
</context>
<context>
    <name>fovea::PluginsDialog</name>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>file, or why it was refused</source>
        <translation>文件，或拒绝的原因</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Looked for in: %1</source>
        <translation>查找位置：%1</translation>
    </message>
</context>
<context>
    <name>fovea::Ridge</name>
    <message>
        <source>%1 of %2 rows shown</source>
        <translation>显示 %2 行中的 %1 行</translation>
    </message>
    <message>
        <source>most in %1 … %2</source>
        <translation>最多落在 %1 … %2</translation>
    </message>
    <message>
        <source>Histograms over steps</source>
        <translation>各步的直方图</translation>
    </message>
</context>
<context>
    <name>fovea::RunControl</name>
    <message>
        <source>Nothing was run</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>No model is open. Open a model folder first (Ctrl+O).</source>
        <translation>没有打开模型。请先打开模型文件夹（Ctrl+O）。</translation>
    </message>
    <message>
        <source>The engine is not running. Restart it, then run again.</source>
        <translation>引擎没有运行。请重启引擎后再运行。</translation>
    </message>
    <message>
        <source>%1 has no tokenizer, so it takes token ids: type whole numbers such as 1 0 2.</source>
        <translation>%1 没有分词器，只接受词元编号：请输入整数，例如 1 0 2。</translation>
    </message>
    <message>
        <source>The folder %1 for recorded runs cannot be made. Is the disk full, or read-only?</source>
        <translation>无法创建存放运行记录的文件夹 %1。磁盘是否已满或只读？</translation>
    </message>
    <message>
        <source>The model %1 could not be opened</source>
        <translation>无法打开模型 %1</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>运行失败</translation>
    </message>
    <message>
        <source>The trace of the run could not be opened</source>
        <translation>无法打开这次运行的轨迹</translation>
    </message>
</context>
<context>
    <name>fovea::StatusLine</name>
    <message>
        <source>Engine starting</source>
        <translation>引擎正在启动</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>引擎就绪</translation>
    </message>
    <message>
        <source>Engine working</source>
        <translation>引擎工作中</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>引擎已停止</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>正在载入模型</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>正在记录</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还需 %1 秒</translation>
    </message>
    <message>
        <source>read %1 · frame %2 ms · %3</source>
        <translation>已读 %1 · 帧 %2 毫秒 · %3</translation>
    </message>
    <message>
        <source>Bytes that the panels have read from traces; time that the last frame took to paint; language</source>
        <translation>面板从轨迹中读取的字节数；上一帧的绘制用时；语言</translation>
    </message>
    <message>
        <source>needs about %1, %2 are free</source>
        <translation>约需 %1，可用 %2</translation>
    </message>
</context>
<context>
    <name>fovea::StripPlot</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n 个点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::TokenLines</name>
    <message>
        <source>%1 of %2 links drawn</source>
        <translation>绘出 %2 条连线中的 %1 条</translation>
    </message>
</context>
<context>
    <name>fovea::TokenPair</name>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>value of A</source>
        <translation>A 的值</translation>
    </message>
    <message>
        <source>value of B</source>
        <translation>B 的值</translation>
    </message>
    <message>
        <source>Tokens of A and B</source>
        <translation>A 和 B 的词元</translation>
    </message>
</context>
<context>
    <name>fovea::TokenStrip</name>
    <message>
        <source>token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>No tokens yet</source>
        <translation>暂无词元</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::TopBar</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Text to run through the model</source>
        <translation>要送入模型的文本</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>A folder with config.json and model.safetensors (Ctrl+O)</source>
        <translation>含有 config.json 和 model.safetensors 的文件夹（Ctrl+O）</translation>
    </message>
    <message>
        <source>Open a model, then type a sentence here</source>
        <translation>先打开模型，再在此输入句子</translation>
    </message>
    <message>
        <source>Type token ids, for example 1 0 2, and press Enter</source>
        <translation>输入词元编号，例如 1 0 2，然后按回车</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter</source>
        <translation>输入句子并按回车</translation>
    </message>
    <message>
        <source>■ Cancel  Esc</source>
        <translation>■ 取消  Esc</translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation>▶ 运行</translation>
    </message>
    <message>
        <source>Stop; what is recorded so far stays (Esc)</source>
        <translation>停止；已记录的内容保留（Esc）</translation>
    </message>
    <message>
        <source>Run the text through the model and record its attention (Enter)</source>
        <translation>将文本送入模型并记录注意力（回车）</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>载入中…</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>未载入</translation>
    </message>
</context>
<context>
    <name>fovea::WelcomePage</name>
    <message>
        <source>See inside a Transformer</source>
        <translation>看见 Transformer 的内部</translation>
    </message>
    <message>
        <source>Drop a model folder here (config.json with safetensors, as Hugging Face writes them), type a sentence above and press Enter: its attention maps appear. Or drop a trace (.h5), or any HDF5 file. Nothing is sent anywhere, and no code from a folder is run.</source>
        <translation>把模型文件夹拖到这里（Hugging Face 格式的 config.json 和 safetensors），在上方输入句子并按回车，注意力图便会出现。也可以拖入轨迹（.h5）或任何 HDF5 文件。不会向任何地方发送数据，也不会运行文件夹里的代码。</translation>
    </message>
    <message>
        <source>Open model…  Ctrl+O</source>
        <translation>打开模型…  Ctrl+O</translation>
    </message>
    <message>
        <source>Open trace…  Ctrl+Shift+O</source>
        <translation>打开轨迹…  Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>再次打开</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>fovea::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open model…</source>
        <translation>打开模型(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;trace…</source>
        <translation>打开轨迹(&amp;T)…</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>再次打开(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save trace as…</source>
        <translation>轨迹另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation>导出图(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close trace</source>
        <translation>关闭轨迹(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>复制数值(&amp;N)</translation>
    </message>
    <message>
        <source>Copy as &amp;command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>Go to the &amp;text field</source>
        <translation>转到文本框(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run the text</source>
        <translation>运行文本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Restart the &amp;engine</source>
        <translation>重启引擎(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Plugins…</source>
        <translation>插件(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;About Fovea</source>
        <translation>关于 Fovea(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>fovea::WorkspaceView</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Models, runs and traces</source>
        <translation>模型、运行和轨迹</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>载入中…</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>未载入</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>%1
%2
Kept among the last 50 runs; save the trace to keep it for good.</source>
        <translation>%1
%2
保留最近 50 次运行；要永久保留请保存轨迹。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Save trace as…</source>
        <translation>轨迹另存为…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Close trace</source>
        <translation>关闭轨迹</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Close model</source>
        <translation>关闭模型</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::AttentionSource</name>
    <message>
        <source>The trace gives an attention map of shape %1; [query, key] was expected.</source>
        <translation>轨迹给出的注意力图形状是 %1；应为 [查询, 键]。</translation>
    </message>
    <message>
        <source>example %1 of %2</source>
        <translation>样本 %1 / %2</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::ExampleRow</name>
    <message>
        <source>Example</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>已记录 %1</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::HeadList</name>
    <message>
        <source>Filter of the heads</source>
        <translation>注意力头筛选</translation>
    </message>
    <message>
        <source>Lists the heads that meet it: layer, head, entropy, distance, diagonality and sink with &lt; &lt;= = != &gt;= &gt; and a number, joined by &quot;and&quot; and &quot;or&quot;; or a name such as L3 H5</source>
        <translation>列出符合条件的头：layer、head、entropy（熵）、distance（距离）、diagonality（对角度）、sink（汇聚占比）加 &lt; &lt;= = != &gt;= &gt; 和一个数，用 and 和 or 连接；或写名称，例如 L3 H5</translation>
    </message>
    <message>
        <source>Statistics of heads</source>
        <translation>注意力头统计</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>filter, as entropy &lt; 1.5</source>
        <translation>筛选，例如 entropy &lt; 1.5</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::HeadTable</name>
    <message>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>diag.</source>
        <translation>对角</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>汇聚</translation>
    </message>
    <message>
        <source>Layer and head</source>
        <translation>层和头</translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over queries, in nat: −Σ p ln p</source>
        <translation>查询权重的熵，对查询取平均，单位 nat：−Σ p ln p</translation>
    </message>
    <message>
        <source>Distance between query and key, weighted, mean over queries, in tokens: Σ p |query − key|</source>
        <translation>查询与键的加权距离，对查询取平均，单位词元：Σ p |查询 − 键|</translation>
    </message>
    <message>
        <source>Weight that a query gives itself, mean over queries</source>
        <translation>查询给自身的权重，对查询取平均</translation>
    </message>
    <message>
        <source>Weight on the first token, mean over queries (arXiv 2309.17453)</source>
        <translation>落在首个词元上的权重，对查询取平均（arXiv 2309.17453）</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::HeadsPanel</name>
    <message>
        <source>Sorted by layer</source>
        <translation>按层排列</translation>
    </message>
    <message>
        <source>Sorted by entropy</source>
        <translation>按熵排列</translation>
    </message>
    <message>
        <source>Sorted by distance</source>
        <translation>按距离排列</translation>
    </message>
    <message>
        <source>Sorted by diagonality</source>
        <translation>按对角度排列</translation>
    </message>
    <message>
        <source>Sorted by sink share</source>
        <translation>按汇聚占比排列</translation>
    </message>
    <message>
        <source>Overview of heads</source>
        <translation>注意力头概览</translation>
    </message>
    <message>
        <source>Entropy by layer</source>
        <translation>各层的熵</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n 个头</numerusform>
        </translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>sorted by entropy</source>
        <translation>按熵排列</translation>
    </message>
    <message>
        <source>sorted by distance</source>
        <translation>按距离排列</translation>
    </message>
    <message>
        <source>sorted by diagonality</source>
        <translation>按对角度排列</translation>
    </message>
    <message>
        <source>sorted by sink share</source>
        <translation>按汇聚占比排列</translation>
    </message>
    <message>
        <source>%1 of %2 heads</source>
        <translation>%2 个头中的 %1 个</translation>
    </message>
    <message>
        <source>locked range 0–%1</source>
        <translation>锁定范围 0–%1</translation>
    </message>
    <message>
        <source>each on its own range</source>
        <translation>各用各的范围</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>entropy %1 nat</source>
        <translation>熵 %1 nat</translation>
    </message>
    <message>
        <source>mean distance %1 tokens</source>
        <translation>平均距离 %1 词元</translation>
    </message>
    <message>
        <source>diagonality %1</source>
        <translation>对角度 %1</translation>
    </message>
    <message>
        <source>sink share %1</source>
        <translation>汇聚占比 %1</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>%1 meet the filter</source>
        <translation>%1 个符合筛选</translation>
    </message>
    <message>
        <source>pooled to %1 × %1, largest weights</source>
        <translation>汇集为 %1 × %1，取最大权重</translation>
    </message>
    <message>
        <source>click: select, double click: open</source>
        <translation>单击：选择，双击：打开</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::LinesPanel</name>
    <message>
        <source>links above</source>
        <translation>连线高于</translation>
    </message>
    <message>
        <source>Least weight of a link that is drawn</source>
        <translation>绘出的连线的最小权重</translation>
    </message>
    <message>
        <source>Lines from queries (above) to keys (below)</source>
        <translation>从查询（上）到键（下）的连线</translation>
    </message>
    <message>
        <source>shown: the strongest %1 of %2 links above %3, of %4</source>
        <translation>显示：高于 %3 的 %2 条中最强的 %1 条，共 %4 条</translation>
    </message>
    <message>
        <source>shown: %1 of %2 links above %3</source>
        <translation>显示：%2 条连线中高于 %3 的 %1 条</translation>
    </message>
    <message>
        <source>special tokens hidden, rows scaled to sum to 1</source>
        <translation>隐藏特殊词元，各行缩放为和为 1</translation>
    </message>
    <message>
        <source>special tokens hidden</source>
        <translation>隐藏特殊词元</translation>
    </message>
    <message>
        <source>queries above, keys below</source>
        <translation>查询在上，键在下</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>thickest line: weight %1</source>
        <translation>最粗的线：权重 %1</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MapActions</name>
    <message>
        <source>Locked range</source>
        <translation>锁定范围</translation>
    </message>
    <message>
        <source>Keep the end of the colours while going through heads</source>
        <translation>浏览各头时保持颜色范围</translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation>隐藏特殊词元</translation>
    </message>
    <message>
        <source>Leave out the tokens that the tokenizer put in, such as [CLS] and [SEP]</source>
        <translation>不显示分词器加入的词元，例如 [CLS] 和 [SEP]</translation>
    </message>
    <message>
        <source>Scale rows to 1 without them</source>
        <translation>去掉后各行缩放为 1</translation>
    </message>
    <message>
        <source>Divide each row by what is left when special tokens are hidden</source>
        <translation>隐藏特殊词元时，把每行除以余下的和</translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation>对数颜色</translation>
    </message>
    <message>
        <source>Equal steps of colour for equal ratios, over four powers of ten</source>
        <translation>相等的比值对应相等的颜色间隔，跨四个数量级</translation>
    </message>
    <message>
        <source>Colours: cividis</source>
        <translation>颜色：cividis</translation>
    </message>
    <message>
        <source>Colours: viridis</source>
        <translation>颜色：viridis</translation>
    </message>
    <message>
        <source>Show all (Home)</source>
        <translation>显示全部（Home）</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MapPanel</name>
    <message>
        <source>Attention map</source>
        <translation>注意力图</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>locked range</source>
        <translation>锁定范围</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>%1 × %2 tokens</source>
        <translation>%1 × %2 词元</translation>
    </message>
    <message>
        <source>first %1 queries only</source>
        <translation>仅前 %1 个查询</translation>
    </message>
    <message>
        <source>rows %1–%2, columns %3–%4 seen</source>
        <translation>显示第 %1–%2 行、第 %3–%4 列</translation>
    </message>
    <message>
        <source>exact, as stored</source>
        <translation>精确，按存储值</translation>
    </message>
    <message>
        <source>exact, from query and key</source>
        <translation>精确，由查询和键计算</translation>
    </message>
    <message>
        <source>rows sum to 1</source>
        <translation>各行和为 1</translation>
    </message>
    <message>
        <source>special tokens hidden, rows scaled to sum to 1</source>
        <translation>隐藏特殊词元，各行缩放为和为 1</translation>
    </message>
    <message>
        <source>special tokens hidden, rows sum to %1–%2</source>
        <translation>隐藏特殊词元，各行和为 %1–%2</translation>
    </message>
    <message>
        <source>wheel: zoom, drag: pan, hover: value</source>
        <translation>滚轮：缩放，拖动：平移，悬停：数值</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MessagePage</name>
    <message>
        <source>No trace is open</source>
        <translation>没有打开轨迹</translation>
    </message>
    <message>
        <source>This trace holds no attention</source>
        <translation>此轨迹不含注意力</translation>
    </message>
    <message>
        <source>Record it with its queries and keys: fovea record MODEL --text &quot;…&quot; --watch attention.weights=qk -o run.h5</source>
        <translation>请连同查询和键一起记录：fovea record MODEL --text &quot;…&quot; --watch attention.weights=qk -o run.h5</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>尚未记录</translation>
    </message>
    <message>
        <source>The engine has not written this example; it appears here as soon as it has.</source>
        <translation>引擎尚未写入此样本；写入后会立即显示。</translation>
    </message>
    <message>
        <source>The attention map could not be read</source>
        <translation>无法读取注意力图</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Type a text above and press Enter, or drop a trace here.</source>
        <translation>在上方输入文本并按回车，或把轨迹拖到这里。</translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::BrowserPanel</name>
    <message>
        <source>No file is open. Drop a trace or any HDF5 file here, or run a sentence.</source>
        <translation>没有打开文件。请把轨迹或任何 HDF5 文件拖到这里，或运行一个句子。</translation>
    </message>
    <message>
        <source>Groups and datasets</source>
        <translation>组和数据集</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>all %1 × %2 shown</source>
        <translation>全部 %1 × %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows, %3 of %4 columns shown</source>
        <translation>显示 %2 行中的 %1 行、%4 列中的 %3 列</translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::NodeModel</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::SliceBar</name>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>from row</source>
        <translation>起始行</translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::SliceView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the address; fovea opens it again: fovea &apos;file.h5::/path[slice]&apos;</source>
        <translation>复制地址；可用 fovea 再次打开：fovea &apos;file.h5::/path[slice]&apos;</translation>
    </message>
    <message>
        <source>Address of what is shown</source>
        <translation>所示内容的地址</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Ctrl+C copies the chosen cells as tab-separated text</source>
        <translation>Ctrl+C 把所选单元格复制为制表符分隔的文本</translation>
    </message>
    <message>
        <source>Of the slice shown, in the dataset&apos;s own unit: n counts its numbers; std = √(Σ(x − mean)² / n); NaN and infinite values are counted and left out of the others</source>
        <translation>针对所示切片，单位与数据集相同：n 是数值个数；std = √(Σ(x − mean)² / n)；NaN 和无穷值只计数，不参与其他统计</translation>
    </message>
    <message>
        <source>n %1 · mean %2 · std %3 · min %4 · max %5</source>
        <translation>数量 %1 · 均值 %2 · 标准差 %3 · 最小 %4 · 最大 %5</translation>
    </message>
    <message>
        <source>NaN %1</source>
        <translation>NaN %1</translation>
    </message>
    <message>
        <source>infinite %1</source>
        <translation>无穷 %1</translation>
    </message>
</context>
<context>
    <name>ops</name>
    <message>
        <source>%1 runs on the CPU only in this version, not on device %2; use --device cpu.</source>
        <translation>在此版本中 %1 只能在 CPU 上运行，不能在设备 %2 上；请用 --device cpu。</translation>
    </message>
</context>
<context>
    <name>trace_browser</name>
    <message>
        <source>Trace browser</source>
        <translation>轨迹浏览器</translation>
    </message>
</context>
</TS>
