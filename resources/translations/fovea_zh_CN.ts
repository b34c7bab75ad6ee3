<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>file to write; the suffix picks the format</source>
        <translation>要写的文件；后缀决定格式</translation>
    </message>
    <message>
        <source>id of the panel; the active one when absent</source>
        <translation>面板标识；省略则为当前面板</translation>
    </message>
    <message>
        <source>width, or WIDTHxHEIGHT, in mm, pt, in or px: 89mm, 89x60mm</source>
        <translation>宽，或 宽x高，单位 mm、pt、in 或 px：89mm、89x60mm</translation>
    </message>
    <message>
        <source>width, font and dots of a publisher</source>
        <translation>出版方规定的宽度、字体和点数</translation>
    </message>
    <message>
        <source>dots per inch, 10 to 2400 (150)</source>
        <translation>每英寸点数，10 到 2400（150）</translation>
    </message>
    <message>
        <source>print unless said</source>
        <translation>不写时为 print</translation>
    </message>
    <message>
        <source>what is seen, or all there is</source>
        <translation>可见部分，或全部</translation>
    </message>
    <message>
        <source>what stands above the figure; empty: nothing</source>
        <translation>图上方的文字；留空则不写</translation>
    </message>
    <message>
        <source>what stands below it</source>
        <translation>图下方的文字</translation>
    </message>
    <message>
        <source>name of the horizontal axis</source>
        <translation>横轴名称</translation>
    </message>
    <message>
        <source>name of the vertical axis</source>
        <translation>纵轴名称</translation>
    </message>
    <message>
        <source>name of a font that is installed</source>
        <translation>已安装字体的名称</translation>
    </message>
    <message>
        <source>in points, 3 to 72</source>
        <translation>单位为磅，3 到 72</translation>
    </message>
    <message>
        <source>without a ground</source>
        <translation>不画背景</translation>
    </message>
    <message>
        <source>the recipe as a first line behind # in CSV and TSV</source>
        <translation>在 CSV 和 TSV 首行以 # 写入配方</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>the slice entry &quot;%1&quot; %2; expected an index, a range a:b or a:b:step, &quot;:&quot; or &quot;...&quot;</source>
        <translation>切片项“%1”有误：%2；应为索引、范围 a:b 或 a:b:step、“:”或“...”</translation>
    </message>
    <message>
        <source>the slice has more than %1 entries</source>
        <translation>切片的项超过 %1 个</translation>
    </message>
    <message>
        <source>there is no index %1 on axis %2, which has %3</source>
        <translation>轴 %2 上没有索引 %1，它只有 %3 个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no file; expected FILE::/PATH[SLICE]</source>
        <translation>“%1”没有指明文件；应写作 文件::/路径[切片]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; closes a slice that it does not open</source>
        <translation>“%1”结束了一个没有开始的切片</translation>
    </message>
    <message>
        <source>the slice %1 has more than one &quot;...&quot; for %2 axes</source>
        <translation>切片 %1 对 %2 个轴用了不止一个“...”</translation>
    </message>
    <message>
        <source>the slice %1 is for more axes than the %2 there are</source>
        <translation>切片 %1 的轴数多于实有的 %2 个</translation>
    </message>
    <message>
        <source>%1: %2 is a group, which has no elements; name a dataset in it</source>
        <translation>%1：%2 是组，没有元素；请指明其中的数据集</translation>
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
    <message>
        <source>The trace %1 is not open; open it first.</source>
        <translation>轨迹 %1 没有打开；请先打开它。</translation>
    </message>
    <message>
        <source>&quot;compare.set&quot;: the example of %1 is a whole number from 0 to %2</source>
        <translation>“compare.set”：%1 的样例应为 0 到 %2 的整数</translation>
    </message>
    <message>
        <source>There is no panel %1.</source>
        <translation>没有面板 %1。</translation>
    </message>
    <message>
        <source>%1 is a workspace; &quot;workspace.open&quot; opens it.</source>
        <translation>%1 是工作区；请用“workspace.open”打开。</translation>
    </message>
    <message>
        <source>%1 is a trace and no model; &quot;trace.open&quot; opens it.</source>
        <translation>%1 是轨迹而不是模型；用“trace.open”打开它。</translation>
    </message>
    <message>
        <source>%1 is a model and no trace; &quot;model.open&quot; opens it.</source>
        <translation>%1 是模型而不是轨迹；用“model.open”打开它。</translation>
    </message>
    <message>
        <source>The model %1 is not open.</source>
        <translation>模型 %1 没有打开。</translation>
    </message>
    <message>
        <source>The script %1 cannot be written: %2</source>
        <translation>无法写入脚本 %1：%2</translation>
    </message>
    <message>
        <source>&quot;layout.set&quot;: the layout cannot be read.</source>
        <translation>“layout.set”：无法读取该布局。</translation>
    </message>
    <message>
        <source>There is no panel %1; there are: %2</source>
        <translation>没有面板 %1；现有：%2</translation>
    </message>
    <message>
        <source>&quot;view.select&quot;: %1 is a whole number from 0</source>
        <translation>“view.select”：%1 应为不小于 0 的整数</translation>
    </message>
    <message>
        <source>&quot;view.select&quot;: a pixel is {&quot;x&quot;: 12, &quot;y&quot;: 34} with whole numbers</source>
        <translation>“view.select”：像素应写成 {&quot;x&quot;: 12, &quot;y&quot;: 34}，均为整数</translation>
    </message>
    <message>
        <source>The panel %1 has no entry &quot;%2&quot; that can be chosen now.</source>
        <translation>面板 %1 中现在没有可选的条目“%2”。</translation>
    </message>
    <message>
        <source>There is no job %1 that could be stopped.</source>
        <translation>没有可以停止的任务 %1。</translation>
    </message>
    <message>
        <source>%1: is not open, so no note can be written to it</source>
        <translation>%1：没有打开，无法给它写笔记</translation>
    </message>
    <message>
        <source>the trace has no note &quot;%1&quot;; &quot;note.add&quot; writes one</source>
        <translation>这条轨迹没有笔记“%1”；“note.add”可以写一条</translation>
    </message>
    <message>
        <source>There is no help page %1; there are: %2</source>
        <translation>没有帮助页 %1；现有：%2</translation>
    </message>
    <message>
        <source>There is no sample %1; there are: %2</source>
        <translation>没有样例 %1；现有：%2</translation>
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
    <message>
        <source>--offscreen shows nothing by itself: add --run SCRIPT or --capture FOLDER</source>
        <translation>--offscreen 本身不显示任何内容：请加上 --run SCRIPT 或 --capture FOLDER</translation>
    </message>
    <message>
        <source>--font-size is a number of points; found &quot;%1&quot;</source>
        <translation>--font-size 应为磅数；得到“%1”</translation>
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
    <name>Diff</name>
    <message>
        <source>%1: has more than %2 groups and datasets</source>
        <translation>%1：组和数据集超过 %2 个</translation>
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
    <message>
        <source>A text of %1 points cannot be exported; 3 to 72 can.</source>
        <translation>无法导出 %1 磅的文字；可用 3 到 72。</translation>
    </message>
    <message>
        <source>A figure is written as .svg, .pdf, .png, .csv, .tsv, .npy, .h5, .md or .tex, not as &quot;%1&quot;.</source>
        <translation>图可写为 .svg、.pdf、.png、.csv、.tsv、.npy、.h5、.md 或 .tex，不能写为“%1”。</translation>
    </message>
    <message>
        <source>The figure could not be written as SVG.</source>
        <translation>无法将图写为 SVG。</translation>
    </message>
</context>
<context>
    <name>ExportSettings</name>
    <message>
        <source>&quot;%1&quot; of a figure is %2</source>
        <translation>图的“%1”应为 %2</translation>
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
    <message>
        <source>behind # stands the number of an example; found &quot;%1&quot;</source>
        <translation># 后应为样本编号；得到“%1”</translation>
    </message>
    <message>
        <source>--compare is a, b, split or difference; found &quot;%1&quot;</source>
        <translation>--compare 应为 a、b、split 或 difference；得到“%1”</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1 figures cannot be one file; write a folder: -o %2/</source>
        <translation>%1 幅图不能写成一个文件；请写入文件夹：-o %2/</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>The panel shows nothing that could be exported. Select a trace, a layer and a head first.</source>
        <translation>面板中没有可导出的内容。请先选择轨迹、层和头。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
</context>
<context>
    <name>FigureFile</name>
    <message>
        <source>The numbers could not be written as HDF5: %1.</source>
        <translation>无法将数值写为 HDF5：%1。</translation>
    </message>
</context>
<context>
    <name>FigureFormat</name>
    <message>
        <source>The exporter %1 failed: %2</source>
        <translation>导出器 %1 失败：%2</translation>
    </message>
</context>
<context>
    <name>FigurePresets</name>
    <message>
        <source>Single column, 90 mm</source>
        <translation>单栏，90 毫米</translation>
    </message>
    <message>
        <source>One and a half columns, 140 mm</source>
        <translation>一栏半，140 毫米</translation>
    </message>
    <message>
        <source>Double column, 190 mm</source>
        <translation>双栏，190 毫米</translation>
    </message>
    <message>
        <source>Nature, one column, 89 mm</source>
        <translation>Nature，单栏，89 毫米</translation>
    </message>
    <message>
        <source>Nature, two columns, 183 mm</source>
        <translation>Nature，双栏，183 毫米</translation>
    </message>
    <message>
        <source>IEEE, one column, 88.9 mm</source>
        <translation>IEEE，单栏，88.9 毫米</translation>
    </message>
    <message>
        <source>IEEE, two columns, 181 mm</source>
        <translation>IEEE，双栏，181 毫米</translation>
    </message>
    <message>
        <source>ACM, one column, 84.6 mm</source>
        <translation>ACM，单栏，84.6 毫米</translation>
    </message>
    <message>
        <source>ACM, two columns, 177.8 mm</source>
        <translation>ACM，双栏，177.8 毫米</translation>
    </message>
    <message>
        <source>NeurIPS, text width, 5.5 in</source>
        <translation>NeurIPS，正文宽，5.5 英寸</translation>
    </message>
    <message>
        <source>ACL, one column, 77 mm</source>
        <translation>ACL，单栏，77 毫米</translation>
    </message>
    <message>
        <source>ACL, two columns, 160 mm</source>
        <translation>ACL，双栏，160 毫米</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;; there are %2</source>
        <translation>没有预设“%1”；现有 %2</translation>
    </message>
</context>
<context>
    <name>FigureRecipe</name>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation>%1：无法读取（%2）</translation>
    </message>
    <message>
        <source>%1: no recipe of Fovea stands in it; another program may have left it out when it saved the figure. Open the trace that it shows instead.</source>
        <translation>%1：其中没有 Fovea 的配方；可能是别的程序保存时丢掉了。请直接打开它所示的轨迹。</translation>
    </message>
</context>
<context>
    <name>FigureSize</name>
    <message>
        <source>A size is a width, or WIDTHxHEIGHT, in mm, pt, in or px, as in 89mm, 89x60mm or 480x360; found &quot;%1&quot;</source>
        <translation>尺寸为宽，或 宽x高，单位 mm、pt、in 或 px，例如 89mm、89x60mm 或 480x360；得到“%1”</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>A table for a text may hold %1 numbers; these are %2. Choose a smaller part, or CSV, NPY or HDF5.</source>
        <translation>正文中的表格最多 %1 个数；这里有 %2 个。请选更小的部分，或用 CSV、NPY、HDF5。</translation>
    </message>
</context>
<context>
    <name>FileCopy</name>
    <message>
        <source>%1 could not be written: %2. Is there room on the disk, and may you write there?</source>
        <translation>无法写入 %1：%2。磁盘空间是否足够？是否有写入权限？</translation>
    </message>
    <message>
        <source>Copying to %1 was stopped; nothing was written.</source>
        <translation>已停止复制到 %1；没有写入任何内容。</translation>
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
    <name>HelpPages</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What Fovea can do</source>
        <translation>Fovea 能做什么</translation>
    </message>
    <message>
        <source>Each row is something that the best programs of this kind have, or that their users ask for. Y: it is there, and the command or the test behind it shows it. Not yet: what is there of it, and what is missing.</source>
        <translation>每一行都是同类最好的程序具备、或其用户要求的功能。Y：已经具备，后面的命令或测试可以证明。尚无：已有哪些，还缺什么。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>由何证明</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>A panel of the plugin %1 %2.</source>
        <translation>插件 %1 %2 的面板。</translation>
    </message>
    <message>
        <source>Papers: %1</source>
        <translation>论文：%1</translation>
    </message>
    <message>
        <source>Every key can be changed: Edit &gt; Keyboard shortcuts. Tab goes from control to control, Ctrl+Shift+P finds any command by its name.</source>
        <translation>每个键都可以更改：编辑 &gt; 键盘快捷键。Tab 在控件之间移动，Ctrl+Shift+P 按名称查找任何命令。</translation>
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
    <name>JobText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 examples</source>
        <translation>%2 个样本中的 %1 个</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
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
    <name>Notes</name>
    <message>
        <source>the member &quot;%1&quot; of a note is no text of at most %2 bytes</source>
        <translation>笔记的成员“%1”不是至多 %2 字节的文本</translation>
    </message>
    <message>
        <source>the member &quot;%1&quot; of a note is no index; expected a whole number from 0 on</source>
        <translation>笔记的成员“%1”不是索引；应为从 0 起的整数</translation>
    </message>
    <message>
        <source>a note without a text says nothing</source>
        <translation>没有文字的笔记什么也没说</translation>
    </message>
    <message>
        <source>%1: is no list of at most %2 notes</source>
        <translation>%1：不是至多 %2 条笔记的列表</translation>
    </message>
    <message>
        <source>%1: note %2: %3</source>
        <translation>%1：第 %2 条笔记：%3</translation>
    </message>
    <message>
        <source>%1: note %2 has no id of its own</source>
        <translation>%1：第 %2 条笔记没有自己的编号</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation>%1：无法读取（%2）</translation>
    </message>
    <message>
        <source>%1: %2 holds no notes</source>
        <translation>%1：%2 中没有笔记</translation>
    </message>
    <message>
        <source>%1: has no note %2</source>
        <translation>%1：没有笔记 %2</translation>
    </message>
    <message>
        <source>%1: has a note %2 already</source>
        <translation>%1：已有笔记 %2</translation>
    </message>
    <message>
        <source>%1: would have more notes than the %2 with %3 in all that it may have; remove some first</source>
        <translation>%1：笔记将超过上限（%2 条，共 %3）；请先删除一些</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2): the notes on a trace lie in its folder, also while it takes them in; make the folder writable or copy the trace</source>
        <translation>%1：无法写入（%2）：轨迹的笔记存放在其所在文件夹中，写入轨迹时也要先放在那里；请使该文件夹可写，或复制该轨迹</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation>%1：无法写入（%2）</translation>
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
    <message>
        <source>Its %1 is taken by %2.</source>
        <translation>它的 %1 已被 %2 占用。</translation>
    </message>
    <message>
        <source>Fovea crashed in it. Switch it on to try again.</source>
        <translation>Fovea 曾在其中崩溃。重新启用它即可再试。</translation>
    </message>
    <message>
        <source>Tried in a process of its own: %1</source>
        <translation>在独立进程中试运行：%1</translation>
    </message>
    <message>
        <source>This workspace does without it.</source>
        <translation>此工作区不使用它。</translation>
    </message>
    <message>
        <source>The plugin %1 is not ready: %2</source>
        <translation>插件 %1 尚未就绪：%2</translation>
    </message>
    <message>
        <source>It does not have the interface %1 that its manifest asks for.</source>
        <translation>它没有清单所要求的接口 %1。</translation>
    </message>
</context>
<context>
    <name>PluginManifest</name>
    <message>
        <source>Its manifest has no text under &quot;%1&quot;.</source>
        <translation>清单中“%1”下没有文字。</translation>
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
        <source>Its id &quot;%1&quot; has other characters than letters, digits and _.</source>
        <translation>标识“%1”含有字母、数字和 _ 之外的字符。</translation>
    </message>
    <message>
        <source>Its manifest has something of another type under &quot;%1&quot;.</source>
        <translation>其清单中“%1”的类型不对。</translation>
    </message>
    <message>
        <source>Its manifest has &quot;%2&quot; under &quot;%1&quot;; there are: %3.</source>
        <translation>其清单中“%1”为“%2”；可用的有：%3。</translation>
    </message>
    <message>
        <source>The id of its command %1 does not begin with &quot;%2.&quot;.</source>
        <translation>其命令 %1 的标识不以“%2.”开头。</translation>
    </message>
    <message>
        <source>The key &quot;%2&quot; of its command %1 is none.</source>
        <translation>其命令 %1 的按键“%2”无效。</translation>
    </message>
    <message>
        <source>Its exporter %1 cannot have the suffix &quot;%2&quot;: the program writes it itself, or it has other characters than letters, digits and _.</source>
        <translation>其导出器 %1 不能使用后缀“%2”：该格式由程序自己写出，或含有字母、数字和 _ 以外的字符。</translation>
    </message>
    <message>
        <source>Its verb &quot;%1&quot; is the program&apos;s own, or no word of small letters, digits, - and _.</source>
        <translation>其动词“%1”是程序自有的，或不是由小写字母、数字、- 和 _ 组成的词。</translation>
    </message>
    <message>
        <source>Its manifest lists no panel, command, exporter or verb.</source>
        <translation>其清单没有列出任何面板、命令、导出器或动词。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no code of a language.</source>
        <translation>“%1”不是语言代码。</translation>
    </message>
    <message>
        <source>It does not say what it was built for (found &quot;%1&quot;, expected &quot;%2&quot;). Build it with fovea_add_plugin of this program&apos;s SDK.</source>
        <translation>它没有说明为何种环境构建（找到“%1”，应为“%2”）。请用本程序 SDK 的 fovea_add_plugin 构建。</translation>
    </message>
    <message>
        <source>It was built for the processor %1, this program runs on %2. Build it again on such a machine.</source>
        <translation>它是为处理器 %1 构建的，而本程序运行在 %2 上。请在这样的机器上重新构建。</translation>
    </message>
    <message>
        <source>It was built with Qt %1, this program uses Qt %2. Build it again with Qt %2.</source>
        <translation>它是用 Qt %1 构建的，而本程序使用 Qt %2。请用 Qt %2 重新构建。</translation>
    </message>
    <message>
        <source>It was built with another compiler ABI (%1, this program: %2). Build it again with the same compiler.</source>
        <translation>它是用另一种编译器 ABI 构建的（%1，本程序为 %2）。请用相同的编译器重新构建。</translation>
    </message>
    <message>
        <source>It was built for version %1 of the plugin SDK, this program has version %2.%3. Build it again with the SDK of this program.</source>
        <translation>它是为插件 SDK %1 版构建的，而本程序为 %2.%3 版。请用本程序的 SDK 重新构建。</translation>
    </message>
    <message>
        <source>It needs version %1 of the plugin SDK, this program has %2.%3. Install a newer Fovea, or build it again with the SDK of this one.</source>
        <translation>它需要插件 SDK %1 版，而本程序为 %2.%3 版。请安装更新的 Fovea，或用本程序的 SDK 重新构建。</translation>
    </message>
    <message>
        <source>It expects traces of schema %1, this program reads up to %2. Install a newer Fovea.</source>
        <translation>它需要模式 %1 的记录，而本程序最多读到 %2。请安装更新的 Fovea。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has other characters than letters, digits and _.</source>
        <translation>“%1”含有字母、数字和 _ 以外的字符。</translation>
    </message>
    <message>
        <source>The setting %1 is a choice without choices.</source>
        <translation>设置 %1 是选项类型，却没有选项。</translation>
    </message>
    <message>
        <source>The setting %1 has a minimum above its maximum.</source>
        <translation>设置 %1 的最小值大于最大值。</translation>
    </message>
    <message>
        <source>A default is not allowed by its own schema. %1</source>
        <translation>默认值不符合它自己的模式。%1</translation>
    </message>
    <message>
        <source>The setting %1 is listed twice.</source>
        <translation>设置 %1 列出了两次。</translation>
    </message>
</context>
<context>
    <name>PluginSettings</name>
    <message>
        <source>The setting %1 wants %2; found %3.</source>
        <translation>设置 %1 要求 %2；找到的是 %3。</translation>
    </message>
    <message>
        <source>The plugin&apos;s manifest lists no setting %1.</source>
        <translation>插件清单中没有设置 %1。</translation>
    </message>
</context>
<context>
    <name>PluginStage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: it threw &quot;%2&quot;.</source>
        <translation>%1：它抛出了“%2”。</translation>
    </message>
    <message>
        <source>%1: isLoading() stayed true for %2 s after everything had been read.</source>
        <translation>%1：全部读完之后 %2 秒，isLoading() 仍为真。</translation>
    </message>
</context>
<context>
    <name>PluginState</name>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>已试运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>PluginSteps</name>
    <message>
        <source>It could not be loaded: %1</source>
        <translation>无法加载：%1</translation>
    </message>
    <message>
        <source>%1: state() is another after restore() of what it had told.</source>
        <translation>%1：用 state() 所给的内容 restore() 之后，state() 变了。</translation>
    </message>
    <message>
        <source>there is no step %1</source>
        <translation>没有步骤 %1</translation>
    </message>
</context>
<context>
    <name>PluginTemplate</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>A plugin&apos;s name is small letters, digits and single _, as in head_entropy; found &quot;%1&quot;.</source>
        <translation>插件名由小写字母、数字和单个 _ 组成，如 head_entropy；找到的是“%1”。</translation>
    </message>
    <message>
        <source>%1 exists already; name another folder.</source>
        <translation>%1 已存在；请指定另一个文件夹。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The script stopped</source>
        <translation>脚本已停止</translation>
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
    <name>RecipeArguments</name>
    <message>
        <source>%1 shows the trace %2, which is neither at %3 nor beside the figure; give the trace itself, or put it there</source>
        <translation>%1 显示轨迹 %2，但它既不在 %3，也不在图旁；请直接给出轨迹，或把它放到那里</translation>
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
    <name>Report</name>
    <message>
        <source>The report %1 could not be written: %2. Is there room on the disk, and may you write there?</source>
        <translation>报告 %1 无法写入：%2。磁盘是否还有空间，您是否有写入权限？</translation>
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
    <name>Script</name>
    <message>
        <source>The script %1 cannot be read: %2</source>
        <translation>无法读取脚本 %1：%2</translation>
    </message>
    <message>
        <source>a line is {&quot;name&quot;: COMMAND, &quot;parameters&quot;: {…}}</source>
        <translation>每行应为 {&quot;name&quot;: COMMAND, &quot;parameters&quot;: {…}}</translation>
    </message>
    <message>
        <source>a line has &quot;name&quot; and &quot;parameters&quot;; found &quot;%1&quot;</source>
        <translation>每行只有“name”和“parameters”；得到“%1”</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>the quote %1 is not closed</source>
        <translation>引号 %1 没有闭合</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB, so it is no script</source>
        <translation>%1 大于 16 MiB，不会是脚本</translation>
    </message>
    <message>
        <source>%1, line %2 (%3): %4</source>
        <translation>%1，第 %2 行（%3）：%4</translation>
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
    <name>SelectionSeries</name>
    <message>
        <source>--select does not understand &quot;%1&quot;; a series is written as in layer=0-3,7,head=2</source>
        <translation>--select 不理解“%1”；系列的写法如 layer=0-3,7,head=2</translation>
    </message>
    <message>
        <source>--select names more than %1 figures; export fewer at once</source>
        <translation>--select 指定了超过 %1 幅图；请一次少导出一些</translation>
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
    <message>
        <source>the tolerance is no number that is 0 or more</source>
        <translation>容差不是大于等于 0 的数</translation>
    </message>
    <message>
        <source>the parameter &quot;ignore&quot; lists paths</source>
        <translation>参数“ignore”应列出路径</translation>
    </message>
    <message>
        <source>%1: a report is written to .html, .md or .json</source>
        <translation>%1：报告写成 .html、.md 或 .json</translation>
    </message>
    <message>
        <source>%1: an address says which part is meant; leave out kind, layer, head and the rest</source>
        <translation>%1：地址已说明指的是哪一部分；请去掉类别、层、头等其他选项</translation>
    </message>
    <message>
        <source>%1: say which kind of readings to write (--kind), or name one array as %1::/PATH[SLICE]</source>
        <translation>%1：请说明要写出哪一类读数（--kind），或用 %1::/路径[切片] 指明一个数组</translation>
    </message>
    <message>
        <source>%1: no tensor is called &quot;%2&quot;; * stands for anything</source>
        <translation>%1：没有名为“%2”的张量；* 代表任意文字</translation>
    </message>
    <message>
        <source>%1: nobody is writing it any more, and it is not complete</source>
        <translation>%1：已没有程序在写它，而它并不完整</translation>
    </message>
    <message>
        <source>%1: is no model; tensors are what a model has</source>
        <translation>%1：不是模型；只有模型才有张量</translation>
    </message>
    <message>
        <source>%1: needs about %2 of memory and %3 are available; in bf16 it needs %4 and fits (--dtype bf16 on the command line); or close other programs, or open it anyway (--force)</source>
        <translation>%1：约需内存 %2，可用 %3；用 bf16 需 %4，放得下（命令行上用 --dtype bf16）；也可以关闭其他程序，或仍然打开（--force）</translation>
    </message>
    <message>
        <source>%1: needs about %2 of memory for a text of the model&apos;s limit and %3 are available; texts of up to %4 tokens fit: open it anyway (--force on the command line), or close other programs</source>
        <translation>%1：处理达到模型上限的文本约需内存 %2，可用 %3；不超过 %4 个词元的文本放得下：可以仍然打开（命令行上用 --force），或关闭其他程序</translation>
    </message>
    <message>
        <source>%1: needs about %2 of memory and %3 are available, which is less than its weights take; close other programs, take a smaller model, or look at its weights without running it (info --tensors)</source>
        <translation>%1：约需内存 %2，可用 %3，连权重都放不下；请关闭其他程序、换用较小的模型，或不运行而只查看权重（info --tensors）</translation>
    </message>
    <message>
        <source>the parameter &quot;note&quot; is no note</source>
        <translation>参数“note”不是笔记</translation>
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
        <source>%1: takes too long to look through: a single step did not end within %2 s</source>
        <translation>%1：通读所需时间过长：其中一步在 %2 秒内未能结束</translation>
    </message>
    <message>
        <source>%1: is damaged: the HDF5 library fails on its structure (signal %2); copy it again, or record it again</source>
        <translation>%1：已损坏：HDF5 库读取其结构时出错（信号 %2）；请重新复制或重新记录</translation>
    </message>
    <message>
        <source>%1: the repair was interrupted; the file is as it was</source>
        <translation>%1：修复被中断；文件保持原样</translation>
    </message>
    <message>
        <source>the reading process gave an answer that is none</source>
        <translation>读取进程的回答不成其为回答</translation>
    </message>
    <message>
        <source>the reading process was asked for something it does not know</source>
        <translation>向读取进程提出了它不认识的请求</translation>
    </message>
    <message>
        <source>%1: is too large to read at once; ask for a part</source>
        <translation>%1：太大，无法一次读取；请只取一部分</translation>
    </message>
    <message>
        <source>there is not enough memory to read this</source>
        <translation>内存不足，无法读取</translation>
    </message>
    <message>
        <source>%1: cannot be read: no pipe can be made (%2)</source>
        <translation>%1：无法读取：不能建立管道（%2）</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2 cannot be started (%3)</source>
        <translation>%1：无法读取：%2 不能启动（%3）</translation>
    </message>
    <message>
        <source>%1: reading %2 did not come to an end within %3 s and was stopped; the file may be damaged</source>
        <translation>%1：读取 %2 在 %3 秒内没有结束，已被停止；文件可能已损坏</translation>
    </message>
    <message>
        <source>%1: the process that reads it ended while it read %2 (%3): the file is damaged there, or made to do harm; other parts can still be read</source>
        <translation>%1：读取它的进程在读 %2 时终止（%3）：文件在那里已损坏，或是恶意构造的；其他部分仍可读取</translation>
    </message>
    <message>
        <source>%1: %2 is no series of numbers</source>
        <translation>%1：%2 不是数列</translation>
    </message>
    <message>
        <source>%1: %2 has no column %3; it has %4</source>
        <translation>%1：%2 没有第 %3 列；它有 %4 列</translation>
    </message>
    <message>
        <source>%1: %2 has %3 samples; there are no samples %4 to %5</source>
        <translation>%1：%2 有 %3 个样本；没有第 %4 到 %5 个样本</translation>
    </message>
    <message>
        <source>%1: holds numbers of 2^63 and more, which %2 has and an array of int64 has not</source>
        <translation>%1：含有不小于 2^63 的数；%2 能表示，int64 数组不能</translation>
    </message>
    <message>
        <source>%1: the members of %2 cannot be listed (%3)</source>
        <translation>%1：无法列出 %2 的成员（%3）</translation>
    </message>
    <message>
        <source>%1: its members cannot be listed, so that a copy might lose some; the file is as it was</source>
        <translation>%1：无法列出其成员，副本可能会丢失其中一些；文件保持原样</translation>
    </message>
    <message>
        <source>%1: /%2 cannot be copied (%3), and would be lost; the file is as it was</source>
        <translation>%1：/%2 无法复制（%3），将会丢失；文件保持原样</translation>
    </message>
    <message>
        <source>%1: the notes in it cannot be read and would be lost (%2); the file is as it was. Remove /notes from it to repair it without them</source>
        <translation>%1：其中的笔记无法读取，将会丢失（%2）；文件保持原样。如要不带笔记修复，请先从中删除 /notes</translation>
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
    <message>
        <source>%1: %2 holds elements of type %3, which cannot be read yet</source>
        <translation>%1：%2 的元素类型是 %3，目前还不能读取</translation>
    </message>
    <message>
        <source>%1: %2 has the shape %3; there is no such part of it, or it is too large to read at once</source>
        <translation>%1：%2 的形状是 %3；没有这样的部分，或者太大而无法一次读取</translation>
    </message>
    <message>
        <source>%1: %2 holds no text</source>
        <translation>%1：%2 中没有文本</translation>
    </message>
    <message>
        <source>%1: has no tensor or group %2</source>
        <translation>%1：没有张量或组 %2</translation>
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
    <name>WindowPlugins</name>
    <message>
        <source>The plugin %1: %2</source>
        <translation>插件 %1：%2</translation>
    </message>
    <message>
        <source>The plugin %1 failed: %2</source>
        <translation>插件 %1 失败：%2</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>%1: a recorded change does not fit what it changes</source>
        <translation>%1：记录的更改与被更改的内容不符</translation>
    </message>
    <message>
        <source>%1 is no workspace: &quot;format&quot; should be &quot;fovea-workspace&quot;, found %2. Open a file that was saved with File &gt; Save workspace.</source>
        <translation>%1 不是工作区：“format”应为“fovea-workspace”，得到的是 %2。请打开用“文件 &gt; 保存工作区”存下的文件。</translation>
    </message>
    <message>
        <source>%1: &quot;version&quot; should be a whole number from 1, found %2. Restore the file from a copy.</source>
        <translation>%1：“version”应为不小于 1 的整数，得到的是 %2。请用副本恢复该文件。</translation>
    </message>
    <message>
        <source>%1 was written by %2 in version %3 of the format; this program reads up to version %4. It was left as it is: open it with a newer Fovea.</source>
        <translation>%1 由 %2 以格式第 %3 版写成；本程序最多读到第 %4 版。文件未作改动：请用更新的 Fovea 打开。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; should be %3, found %4. Correct it in a text editor, or restore the file from a copy.</source>
        <translation>%1：“%2”应为 %3，得到的是 %4。请在文本编辑器中改正，或用副本恢复该文件。</translation>
    </message>
    <message>
        <source>What you do is not kept for the case of a crash: %1 cannot be written (%2).</source>
        <translation>您的操作没有为崩溃而留存：无法写入 %1（%2）。</translation>
    </message>
    <message>
        <source>%1 is no journal: its first line is not whole. Nothing was kept in it.</source>
        <translation>%1 不是日志：首行不完整。其中没有留存任何内容。</translation>
    </message>
    <message>
        <source>%1: &quot;journal&quot; should be %2, found %3. It was left as it is: the Fovea that wrote it can open it.</source>
        <translation>%1：“journal”应为 %2，得到的是 %3。文件未作改动：写下它的那个 Fovea 可以打开。</translation>
    </message>
    <message>
        <source>there is no layout %1; there are: %2</source>
        <translation>没有布局 %1；现有：%2</translation>
    </message>
    <message>
        <source>the layout %1 cannot be read; save it again under this name</source>
        <translation>无法读取布局 %1；请以此名称重新保存</translation>
    </message>
    <message>
        <source>the layout %1 belongs to Fovea; choose another name</source>
        <translation>布局 %1 为 Fovea 自带；请换一个名称</translation>
    </message>
    <message>
        <source>the name of a layout is a word or a few, at most 60 letters; found &quot;%1&quot;</source>
        <translation>布局名称为一个或几个词，至多 60 个字符；得到的是“%1”</translation>
    </message>
    <message>
        <source>there is a layout %1 already; delete it first</source>
        <translation>已有布局 %1；请先删除它</translation>
    </message>
    <message>
        <source>The workspace %1 could not be written: %2. The file of before is untouched. Save it elsewhere, or make room and save again.</source>
        <translation>无法写入工作区 %1：%2。原来的文件没有变动。请存到别处，或腾出空间后再保存。</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be read: %2. Was it moved or renamed?</source>
        <translation>无法读取工作区 %1：%2。是否已被移动或改名？</translation>
    </message>
    <message>
        <source>%1 is no workspace: it is larger than 64 MiB. Was a trace given its name?</source>
        <translation>%1 不是工作区：它大于 64 MiB。是否把轨迹取了这个名字？</translation>
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
    <message>
        <source>The trace gives an attention map of shape %1; [query, key] was expected.</source>
        <translation>轨迹给出的注意力图形状为 %1；应为 [query, key]。</translation>
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
    <name>fovea::AbsentPanel</name>
    <message>
        <source>The plugin %1, which this panel is from, is not here.
What the panel showed is kept with the workspace: install the plugin (Help &gt; Plugins), and open it again.</source>
        <translation>此面板来自插件 %1，而这里没有该插件。
面板原来的内容随工作区保留：请安装插件（帮助 &gt; 插件），然后重新打开工作区。</translation>
    </message>
    <message>
        <source>kept for %1</source>
        <translation>为“%1”保留</translation>
    </message>
</context>
<context>
    <name>fovea::AppearanceCommands</name>
    <message>
        <source>Colour vision</source>
        <translation>色觉</translation>
    </message>
    <message>
        <source>Shows the window as eyes without one kind of cones see it; full turns it off. A help for makers of figures.</source>
        <translation>按缺少某一种视锥细胞的眼睛所见显示窗口；full 关闭。供作图者检查之用。</translation>
    </message>
    <message>
        <source>which</source>
        <translation>哪一种</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>疏密</translation>
    </message>
    <message>
        <source>Compact for many figures at once, comfortable for tired eyes; a setting that stays.</source>
        <translation>紧凑可同时看到更多内容，宽松更适合疲劳的眼睛；设置会保留。</translation>
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
    <message>
        <source>Help</source>
        <translation>帮助</translation>
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
    <name>fovea::CommandPalette</name>
    <message>
        <source>Find a command, a head, a token, a setting</source>
        <translation>查找命令、注意力头、词元或设置</translation>
    </message>
    <message>
        <source>Find a command, a head (L3 H5), a token, a panel, a setting</source>
        <translation>查找命令、注意力头（L3 H5）、词元、面板或设置</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>没有这样的名称。</translation>
    </message>
    <message>
        <source>%1
Not now: %2</source>
        <translation>%1
现在不可用：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fovea::CommandReference</name>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>快捷键：%1</translation>
    </message>
</context>
<context>
    <name>fovea::CompareCommands</name>
    <message>
        <source>Nothing is compared: give a trace the badge B first.</source>
        <translation>没有在比较：请先把 B 标记给一个轨迹。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Gives the badges A and B to examples of open traces.</source>
        <translation>把 A 和 B 标记给已打开轨迹的样例。</translation>
    </message>
    <message>
        <source>{&quot;trace&quot;: file, &quot;example&quot;: number}; the selected one when absent</source>
        <translation>{&quot;trace&quot;: 文件, &quot;example&quot;: 编号}；省略时为选中的</translation>
    </message>
    <message>
        <source>what A is compared with; nothing is compared when absent</source>
        <translation>与 A 比较的对象；省略时不比较</translation>
    </message>
    <message>
        <source>how every panel shows them</source>
        <translation>每个面板如何显示它们</translation>
    </message>
    <message>
        <source>one range of values for A and B</source>
        <translation>A 与 B 用同一取值范围</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Compares what is selected with the trace that was selected before it, else with another example, side by side in every panel.</source>
        <translation>将所选内容与之前选中的轨迹（否则与另一个样例）比较，在每个面板中并排显示。</translation>
    </message>
    <message>
        <source>There is nothing to compare with: open or run something else first.</source>
        <translation>没有可比较的对象：请先打开或运行其他内容。</translation>
    </message>
    <message>
        <source>Show A and B</source>
        <translation>显示 A 与 B</translation>
    </message>
    <message>
        <source>The same way in every panel: A, B, both side by side, or the difference B − A.</source>
        <translation>每个面板同样显示：A、B、两者并排，或差值 B − A。</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>交换 A 与 B(&amp;S)</translation>
    </message>
    <message>
        <source>What was A is B, and a difference changes its sign.</source>
        <translation>原来的 A 成为 B，差值变号。</translation>
    </message>
    <message>
        <source>&amp;Lock the range of A and B</source>
        <translation>锁定 A 与 B 的范围(&amp;L)</translation>
    </message>
    <message>
        <source>One range of values for both sides, or one for each.</source>
        <translation>两边用同一取值范围，或各用自己的。</translation>
    </message>
    <message>
        <source>turned round when absent</source>
        <translation>省略时切换</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>停止比较(&amp;T)</translation>
    </message>
    <message>
        <source>Takes the badges away; panels show what is selected.</source>
        <translation>取消标记；面板显示所选内容。</translation>
    </message>
    <message>
        <source>{&quot;attention_maps&quot;: &quot;split&quot; …}: panels that show them otherwise</source>
        <translation>{&quot;attention_maps&quot;: &quot;split&quot; …}：以其他方式显示的面板</translation>
    </message>
    <message>
        <source>Show A and B in a panel</source>
        <translation>在面板中显示 A 和 B</translation>
    </message>
    <message>
        <source>One panel alone: A, B, both side by side, or the difference B − A.</source>
        <translation>只对一个面板：A、B、两者并排，或差值 B − A。</translation>
    </message>
    <message>
        <source>how the panel shows them</source>
        <translation>面板如何显示它们</translation>
    </message>
    <message>
        <source>id of the panel; the active one when absent</source>
        <translation>面板的标识；省略时为当前面板</translation>
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
    <name>fovea::EditCommands</name>
    <message>
        <source>A menu or a dialog is open.</source>
        <translation>有菜单或对话框正打开着。</translation>
    </message>
    <message>
        <source>A trace is being opened.</source>
        <translation>正在打开轨迹。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change of the view.</source>
        <translation>撤回对视图的上一次更改。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation>重新执行被撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>No trace is open.</source>
        <translation>没有打开的轨迹。</translation>
    </message>
    <message>
        <source>No panel is open.</source>
        <translation>没有打开的面板。</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Puts what the active panel shows into the clipboard as a picture.</source>
        <translation>把当前面板显示的内容作为图片放入剪贴板。</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>复制数值(&amp;N)</translation>
    </message>
    <message>
        <source>Puts the numbers of the active panel into the clipboard as a table.</source>
        <translation>把当前面板的数值作为表格放入剪贴板。</translation>
    </message>
    <message>
        <source>Copy as &amp;command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>Puts the command line that draws this figure into the clipboard.</source>
        <translation>把绘制此图的命令行放入剪贴板。</translation>
    </message>
    <message>
        <source>Go to the &amp;text field</source>
        <translation>转到文本框(&amp;T)</translation>
    </message>
    <message>
        <source>Puts the keyboard into the field for the text to run.</source>
        <translation>把键盘焦点移到要运行的文本框。</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>Finds any command, panel, head, token or setting by a few letters.</source>
        <translation>用几个字母查找任意命令、面板、注意力头、词元或设置。</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Shows the keys of all commands, and changes them.</source>
        <translation>显示并更改所有命令的快捷键。</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>转到步骤</translation>
    </message>
    <message>
        <source>Undoes or does again until so many steps of the history are done.</source>
        <translation>撤销或重做，直到历史中已执行这么多步。</translation>
    </message>
    <message>
        <source>0 is the beginning</source>
        <translation>0 为起点</translation>
    </message>
    <message>
        <source>&amp;Forget the last step</source>
        <translation>忘记上一步(&amp;F)</translation>
    </message>
    <message>
        <source>Takes a step that cannot be undone off the history, to get at those before it.</source>
        <translation>把无法撤销的一步从历史中去掉，以便撤销它之前的步骤。</translation>
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
    <name>fovea::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>The command line that writes the same file without the window</source>
        <translation>不开窗口写出同一文件的命令行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The figure as it will be written</source>
        <translation>将要写出的图</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 个数值</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>The name of the file ends with a format: .svg, .pdf, .png …</source>
        <translation>文件名须以格式结尾：.svg、.pdf、.png …</translation>
    </message>
    <message>
        <source>Text below 5 points is hard to read in print.</source>
        <translation>小于 5 磅的文字印出来难以辨认。</translation>
    </message>
    <message>
        <source>%1 exists and will be replaced.</source>
        <translation>%1 已存在，将被替换。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture.</source>
        <translation>内存不足，无法生成图片。</translation>
    </message>
    <message>
        <source>Full colour vision</source>
        <translation>色觉正常</translation>
    </message>
    <message>
        <source>Without red cones</source>
        <translation>缺红视锥</translation>
    </message>
    <message>
        <source>Without green cones</source>
        <translation>缺绿视锥</translation>
    </message>
    <message>
        <source>Without blue cones</source>
        <translation>缺蓝视锥</translation>
    </message>
    <message>
        <source>Eyes that see the preview</source>
        <translation>预览所用的色觉</translation>
    </message>
    <message>
        <source>How the figure looks to people with protanopia, deuteranopia and tritanopia; the file keeps its colours</source>
        <translation>红色盲、绿色盲和蓝色盲者看到的样子；文件的颜色不变</translation>
    </message>
</context>
<context>
    <name>fovea::ExportForm</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>SVG, vectors</source>
        <translation>SVG，矢量</translation>
    </message>
    <message>
        <source>PDF, vectors</source>
        <translation>PDF，矢量</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG，像素</translation>
    </message>
    <message>
        <source>CSV, numbers</source>
        <translation>CSV，数值</translation>
    </message>
    <message>
        <source>TSV, numbers</source>
        <translation>TSV，数值</translation>
    </message>
    <message>
        <source>NPY, numbers for NumPy</source>
        <translation>NPY，供 NumPy 使用的数值</translation>
    </message>
    <message>
        <source>HDF5, numbers with axes</source>
        <translation>HDF5，带轴的数值</translation>
    </message>
    <message>
        <source>Markdown, a table</source>
        <translation>Markdown，表格</translation>
    </message>
    <message>
        <source>LaTeX, a table</source>
        <translation>LaTeX，表格</translation>
    </message>
    <message>
        <source>Any use</source>
        <translation>任意用途</translation>
    </message>
    <message>
        <source>For print, on white</source>
        <translation>印刷，白底</translation>
    </message>
    <message>
        <source>Light, as on the screen</source>
        <translation>浅色，与屏幕相同</translation>
    </message>
    <message>
        <source>Dark, as on the screen</source>
        <translation>深色，与屏幕相同</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <source>All there is</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>Recipe as a first line behind #</source>
        <translation>首行以 # 写入配方</translation>
    </message>
    <message>
        <source>Own font</source>
        <translation>自选字体</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Size of the text in points</source>
        <translation>文字大小（磅）</translation>
    </message>
    <message>
        <source>Of the whole figure, with its words</source>
        <translation>整幅图的尺寸，含文字</translation>
    </message>
    <message>
        <source>Of the title, in points on paper; captions and numbers are a point smaller</source>
        <translation>标题在纸上的大小，单位为磅；图注和数字小一磅</translation>
    </message>
    <message>
        <source>Of pictures made of pixels; printers take 300, lines 600 and more</source>
        <translation>用于像素图；印刷取 300，线条图取 600 或更多</translation>
    </message>
    <message>
        <source>Where the panel is zoomed in: the part that is seen, or the whole</source>
        <translation>面板放大时：只取可见部分，或取全部</translation>
    </message>
    <message>
        <source>Empty: the figure&apos;s own words. A blank: none.</source>
        <translation>留空：用图自己的文字。一个空格：不写。</translation>
    </message>
</context>
<context>
    <name>fovea::FigureCommands</name>
    <message>
        <source>The figure was not exported</source>
        <translation>图未能导出</translation>
    </message>
    <message>
        <source>No trace is open.</source>
        <translation>没有打开的轨迹。</translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation>导出图(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes what a panel shows as SVG, PDF, PNG, CSV, TSV, NPY, HDF5, Markdown or LaTeX; the suffix decides.</source>
        <translation>将面板所示写为 SVG、PDF、PNG、CSV、TSV、NPY、HDF5、Markdown 或 LaTeX；由后缀决定。</translation>
    </message>
    <message>
        <source>Bring back the view of a figure…</source>
        <translation>恢复图的视图…</translation>
    </message>
    <message>
        <source>Opens the trace that an exported figure shows, and shows it as it was.</source>
        <translation>打开导出的图所示的轨迹，并恢复当时的样子。</translation>
    </message>
    <message>
        <source>file of the figure</source>
        <translation>图的文件</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>复制地址(&amp;A)</translation>
    </message>
    <message>
        <source>Puts file.h5::/path[slice] of what the panel shows into the clipboard.</source>
        <translation>将面板所示内容的 file.h5::/path[slice] 放入剪贴板。</translation>
    </message>
</context>
<context>
    <name>fovea::FigureReturn</name>
    <message>
        <source>reading %1 …</source>
        <translation>正在读取 %1 …</translation>
    </message>
    <message>
        <source>The view of %1 was not brought back</source>
        <translation>未能恢复 %1 的视图</translation>
    </message>
    <message>
        <source>Its recipe names no trace.</source>
        <translation>它的配方没有写明轨迹。</translation>
    </message>
    <message>
        <source>looking for %1 …</source>
        <translation>正在查找 %1 …</translation>
    </message>
    <message>
        <source>The trace %1 is not where it was</source>
        <translation>轨迹 %1 已不在原处</translation>
    </message>
    <message>
        <source>The figure %1 shows %2, which is neither at %3 nor near the figure, the open traces or the recent files. Say where it is now, or record it again.</source>
        <translation>图 %1 显示的是 %2，但它既不在 %3，也不在图、已打开的轨迹或最近文件的附近。请指明它现在的位置，或重新记录。</translation>
    </message>
    <message>
        <source>The view of %1 was brought back in part</source>
        <translation>%1 的视图只恢复了一部分</translation>
    </message>
    <message>
        <source>The view of %1 is back</source>
        <translation>已恢复 %1 的视图</translation>
    </message>
    <message>
        <source>The view of %1 is back, but %2 has changed since: its numbers may differ</source>
        <translation>已恢复 %1 的视图，但 %2 此后已改变：数值可能不同</translation>
    </message>
</context>
<context>
    <name>fovea::FileCommands</name>
    <message>
        <source>Script saved to %1</source>
        <translation>脚本已保存到 %1</translation>
    </message>
    <message>
        <source>No trace is open.</source>
        <translation>没有打开的轨迹。</translation>
    </message>
    <message>
        <source>&amp;Open model…</source>
        <translation>打开模型(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a model folder: config.json and model.safetensors.</source>
        <translation>打开模型文件夹：config.json 和 model.safetensors。</translation>
    </message>
    <message>
        <source>folder of the model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Close model</source>
        <translation>关闭模型</translation>
    </message>
    <message>
        <source>Closes a model and frees its memory; its traces stay.</source>
        <translation>关闭模型并释放其内存；它的轨迹会保留。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>没有打开的模型。</translation>
    </message>
    <message>
        <source>Use model</source>
        <translation>使用模型</translation>
    </message>
    <message>
        <source>Chooses which of the open models Run uses.</source>
        <translation>选择“运行”使用哪个已打开的模型。</translation>
    </message>
    <message>
        <source>Open &amp;trace…</source>
        <translation>打开轨迹(&amp;T)…</translation>
    </message>
    <message>
        <source>Opens a trace or any HDF5 file, also file.h5::/path[slice].</source>
        <translation>打开轨迹或任意 HDF5 文件，也可写成 file.h5::/path[slice]。</translation>
    </message>
    <message>
        <source>file of the trace</source>
        <translation>轨迹文件</translation>
    </message>
    <message>
        <source>what it is called in the window</source>
        <translation>在窗口中的名称</translation>
    </message>
    <message>
        <source>what is selected in it, as for view.select</source>
        <translation>其中选中的内容，同 view.select</translation>
    </message>
    <message>
        <source>&amp;Close trace</source>
        <translation>关闭轨迹(&amp;C)</translation>
    </message>
    <message>
        <source>Closes a trace in the window; its file stays.</source>
        <translation>在窗口中关闭轨迹；文件会保留。</translation>
    </message>
    <message>
        <source>file of the trace; the selected one when absent</source>
        <translation>轨迹文件；省略时为选中的轨迹</translation>
    </message>
    <message>
        <source>&amp;Save trace as…</source>
        <translation>轨迹另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Copies a trace to where it is kept; runs are kept among the last 50 only.</source>
        <translation>把轨迹复制到要保存的位置；运行结果只保留最近 50 个。</translation>
    </message>
    <message>
        <source>file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Save as sc&amp;ript…</source>
        <translation>保存为脚本(&amp;R)…</translation>
    </message>
    <message>
        <source>Writes what was done in this window: .sh does it again, .py reads the numbers with h5py, .commands lists the commands.</source>
        <translation>写出在此窗口中所做的操作：.sh 可重新执行，.py 用 h5py 读取数值，.commands 列出命令。</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>尚未进行任何操作。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Closes the window.</source>
        <translation>关闭窗口。</translation>
    </message>
    <message>
        <source>what is compared then, as for compare.set</source>
        <translation>随后比较什么，同 compare.set</translation>
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
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.fovea workspace.json);;All files (*)</source>
        <translation>工作区 (*.fovea workspace.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Workspace (*.fovea)</source>
        <translation>工作区 (*.fovea)</translation>
    </message>
    <message>
        <source>Folder with its traces (*.fovea)</source>
        <translation>连同轨迹的文件夹 (*.fovea)</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>保存工作区</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 在哪里？</translation>
    </message>
    <message>
        <source>Bring back the view of a figure</source>
        <translation>恢复图的视图</translation>
    </message>
    <message>
        <source>Exported figures (*.svg *.pdf *.png *.h5 *.csv *.tsv);;All files (*)</source>
        <translation>导出的图 (*.svg *.pdf *.png *.h5 *.csv *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.pdf *.png *.csv *.tsv *.npy *.h5 *.md *.tex)</source>
        <translation>图片与数值 (*.svg *.pdf *.png *.csv *.tsv *.npy *.h5 *.md *.tex)</translation>
    </message>
    <message>
        <source>Save what was done as a script</source>
        <translation>把所做的操作保存为脚本</translation>
    </message>
    <message>
        <source>Shell script (*.sh);;Python script (*.py);;Commands (*.commands)</source>
        <translation>Shell 脚本 (*.sh);;Python 脚本 (*.py);;命令 (*.commands)</translation>
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
    <message>
        <source>%1 is not opened</source>
        <translation>没有打开 %1</translation>
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
    <name>fovea::FollowCommands</name>
    <message>
        <source>Show as it &amp;grows</source>
        <translation>随写入显示(&amp;G)</translation>
    </message>
    <message>
        <source>Shows a trace that is being written as it grows, or holds it still to be looked at; the run goes on either way.</source>
        <translation>正在写入的轨迹随写随显示，或者停住以便查看；运行不受影响。</translation>
    </message>
    <message>
        <source>changes over when absent</source>
        <translation>不写则切换</translation>
    </message>
    <message>
        <source>The selected trace is complete, or there is none.</source>
        <translation>所选轨迹已完整，或没有选中轨迹。</translation>
    </message>
    <message>
        <source>file of the trace; the selected one when absent</source>
        <translation>轨迹文件；省略时为选中的轨迹</translation>
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
    <name>fovea::HelpCommands</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Lists every command with its keys and parameters.</source>
        <translation>列出每个命令及其快捷键和参数。</translation>
    </message>
    <message>
        <source>&amp;Plugins…</source>
        <translation>插件(&amp;P)…</translation>
    </message>
    <message>
        <source>Lists the plugins, and says of those that were refused why.</source>
        <translation>列出插件，并说明被拒绝的插件的原因。</translation>
    </message>
    <message>
        <source>&amp;About Fovea</source>
        <translation>关于 Fovea(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>版本与许可证。</translation>
    </message>
    <message>
        <source>About Fovea</source>
        <translation>关于 Fovea</translation>
    </message>
    <message>
        <source>Fovea %1, a research workbench for Transformer internals.

It sends nothing anywhere.

Our sources: Apache-2.0.</source>
        <translation>Fovea %1，研究 Transformer 内部机制的工作台。

它不会向任何地方发送数据。

我们的源代码：Apache-2.0。</translation>
    </message>
</context>
<context>
    <name>fovea::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页列表</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>帮助页</translation>
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
    <name>fovea::History</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fovea::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>可以撤销的步骤</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) done</source>
        <translation>
            <numerusform>已执行 %1/%n 步</numerusform>
        </translation>
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
    <message>
        <source>%1
Copies the address with its folder; fovea and fovea-cli dump open it</source>
        <translation>%1
复制含文件夹的地址；fovea 和 fovea-cli dump 可打开它</translation>
    </message>
    <message>
        <source>Address of the map</source>
        <translation>图的地址</translation>
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
    <name>fovea::JobCommands</name>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>Shows or hides what is under way: runs, models and traces being opened, exports.</source>
        <translation>显示或隐藏正在进行的事：运行、正在打开的模型和轨迹、导出。</translation>
    </message>
    <message>
        <source>Fi&amp;gures of the program</source>
        <translation>程序自身的数值(&amp;G)</translation>
    </message>
    <message>
        <source>Shows over the window how long frames and the event loop take, and what waits.</source>
        <translation>在窗口上方显示每帧和事件循环用时，以及什么在等待。</translation>
    </message>
    <message>
        <source>&amp;Stop a job</source>
        <translation>停止任务(&amp;S)</translation>
    </message>
    <message>
        <source>Stops the job that began last, or the one with this number.</source>
        <translation>停止最后开始的任务，或指定编号的任务。</translation>
    </message>
    <message>
        <source>its number; the newest when absent</source>
        <translation>任务编号；缺省为最新的任务</translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>没有正在进行的任务。</translation>
    </message>
    <message>
        <source>&amp;Forget ended jobs</source>
        <translation>清除已结束的任务(&amp;F)</translation>
    </message>
    <message>
        <source>Takes the jobs that have ended off the list.</source>
        <translation>从列表中去掉已结束的任务。</translation>
    </message>
</context>
<context>
    <name>fovea::JobSources</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>checking, then reading its layout</source>
        <translation>检查，然后读取其结构</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>drawing and writing</source>
        <translation>绘制并写入</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>复制中</translation>
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
        <source>needs about %1, %2 are free</source>
        <translation>约需 %1，可用 %2</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Open the model %1</source>
        <translation>打开模型 %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>跟踪 %1</translation>
    </message>
    <message>
        <source>another process writes it</source>
        <translation>另一个进程正在写入</translation>
    </message>
</context>
<context>
    <name>fovea::JobView</name>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>nothing under way</source>
        <translation>没有正在进行的任务</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forgets the jobs that have ended.</source>
        <translation>清除已结束的任务。</translation>
    </message>
</context>
<context>
    <name>fovea::LayoutCommands</name>
    <message>
        <source>changes over when absent</source>
        <translation>省略时切换</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>Shows or hides the models, runs and traces on the left.</source>
        <translation>显示或隐藏左侧的模型、运行和轨迹。</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>Shows or hides the numbers of what is selected on the right.</source>
        <translation>显示或隐藏右侧所选内容的数值。</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Shows or hides the steps that can be undone.</source>
        <translation>显示或隐藏可以撤销的步骤。</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Gives the window the whole screen, or takes it back.</source>
        <translation>让窗口占满屏幕，或恢复原状。</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Puts every panel back where it stood at first.</source>
        <translation>把每个面板放回最初的位置。</translation>
    </message>
    <message>
        <source>Set the layout</source>
        <translation>设置布局</translation>
    </message>
    <message>
        <source>Puts the panels where a kept layout says.</source>
        <translation>按保存的布局放置面板。</translation>
    </message>
    <message>
        <source>a kept layout</source>
        <translation>保存的布局</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>which</source>
        <translation>选择哪一个</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window; a setting that stays.</source>
        <translation>窗口的语言；设置会保留。</translation>
    </message>
    <message>
        <source>Dark, light, or as the desk has it; a setting that stays.</source>
        <translation>深色、浅色或跟随系统；设置会保留。</translation>
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
    <message>
        <source>Not done: %1</source>
        <translation>未执行：%1</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
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
    <name>fovea::MissingFiles</name>
    <message>
        <source>Close this list</source>
        <translation>关闭此列表</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of this workspace need a look; the rest is open</source>
        <translation>
            <numerusform>此工作区有 %n 个文件需要查看；其余均已打开</numerusform>
        </translation>
    </message>
    <message>
        <source>has changed since the workspace was saved: %1</source>
        <translation>在工作区保存之后有改动：%1</translation>
    </message>
    <message>
        <source>is not there any more: %1</source>
        <translation>已不存在：%1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation>查找 %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Takes it out of the workspace; no file is touched.</source>
        <translation>从工作区中去掉；不会改动任何文件。</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>略去 %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>fovea::ModeSwitch</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A and B side by side</source>
        <translation>A 与 B 并排</translation>
    </message>
    <message>
        <source>Difference B − A</source>
        <translation>差值 B − A</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: open or run something else</source>
        <translation>还没有可比较的对象：请打开或运行其他内容</translation>
    </message>
    <message>
        <source>%1 (key %2; hold X to see the other one)</source>
        <translation>%1（按键 %2；按住 X 查看另一个）</translation>
    </message>
</context>
<context>
    <name>fovea::NamedLayoutCommands</name>
    <message>
        <source>There is no layout of your own; save one first.</source>
        <translation>还没有自己的布局；请先保存一个。</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>Choose a layout</source>
        <translation>选择布局</translation>
    </message>
    <message>
        <source>Arranges the panels for a question, or as you saved them under a name.</source>
        <translation>按所问的问题排列面板，或恢复您以名称保存的布局。</translation>
    </message>
    <message>
        <source>&amp;Save the layout as…</source>
        <translation>布局另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Keeps where the panels stand under a name.</source>
        <translation>以一个名称记住各面板的位置。</translation>
    </message>
    <message>
        <source>a kept layout; where the panels stand when absent</source>
        <translation>保存的布局；省略则为面板当前的位置</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>&amp;Rename a layout…</source>
        <translation>重命名布局(&amp;R)…</translation>
    </message>
    <message>
        <source>Gives one of your layouts another name.</source>
        <translation>给自己的一个布局换名。</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Rename a layout</source>
        <translation>重命名布局</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>&amp;Delete a layout…</source>
        <translation>删除布局(&amp;D)…</translation>
    </message>
    <message>
        <source>Forgets one of your layouts; the panels stay where they are.</source>
        <translation>删去自己的一个布局；面板留在原处。</translation>
    </message>
    <message>
        <source>Delete a layout</source>
        <translation>删除布局</translation>
    </message>
    <message>
        <source>&amp;Lock the panels</source>
        <translation>锁定面板(&amp;L)</translation>
    </message>
    <message>
        <source>Panels can then not be dragged elsewhere by mistake.</source>
        <translation>锁定后面板不会被误拖走。</translation>
    </message>
    <message>
        <source>changes over when absent</source>
        <translation>省略则切换</translation>
    </message>
    <message>
        <source>Panel in its own &amp;window</source>
        <translation>面板独立成窗(&amp;W)</translation>
    </message>
    <message>
        <source>Takes the panel out of the window, or back into it.</source>
        <translation>把面板移出窗口，或移回窗口。</translation>
    </message>
    <message>
        <source>id of the panel; the active one when absent</source>
        <translation>面板标识；省略则为当前面板</translation>
    </message>
    <message>
        <source>The panels are locked.</source>
        <translation>面板已锁定。</translation>
    </message>
</context>
<context>
    <name>fovea::NamedLayouts</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Heads at the left, the map beside them, the lines below.</source>
        <translation>左侧为各头，旁边是注意力图，下方是连线。</translation>
    </message>
    <message>
        <source>Why this token</source>
        <translation>为何是这个词元</translation>
    </message>
    <message>
        <source>Which tokens this one looks at: lines and map large, the heads beside them.</source>
        <translation>这个词元关注哪些词元：连线与注意力图放大，旁边是各头。</translation>
    </message>
    <message>
        <source>Which layer broke</source>
        <translation>哪一层出了问题</translation>
    </message>
    <message>
        <source>All heads of all layers large, the map of one beside them, the numbers below.</source>
        <translation>各层各头放大，旁边是其中一个头的图，下方是数值。</translation>
    </message>
</context>
<context>
    <name>fovea::NoteCommands</name>
    <message>
        <source>The note was not kept</source>
        <translation>笔记没有保存下来</translation>
    </message>
    <message>
        <source>Open a trace first: notes are written to one.</source>
        <translation>请先打开一条轨迹：笔记是写给它的。</translation>
    </message>
    <message>
        <source>the trace; the selected one when absent</source>
        <translation>哪条轨迹；不写则为选中的那条</translation>
    </message>
    <message>
        <source>which note</source>
        <translation>哪条笔记</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>笔记(&amp;N)…</translation>
    </message>
    <message>
        <source>Writes a note to what is selected: a token, a head, a layer, a step. It is kept with the trace.</source>
        <translation>给所选内容写一条笔记：词元、注意力头、层或步。笔记随轨迹保存。</translation>
    </message>
    <message>
        <source>{&quot;layer&quot;: 3, &quot;head&quot;: 5 …}; what is selected when absent</source>
        <translation>{&quot;layer&quot;: 3, &quot;head&quot;: 5 …}；不写则为所选内容</translation>
    </message>
    <message>
        <source>which note; a new one when absent</source>
        <translation>哪条笔记；不写则为新的</translation>
    </message>
    <message>
        <source>when it was written; now when absent</source>
        <translation>写于何时；不写则为现在</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>修改笔记</translation>
    </message>
    <message>
        <source>Replaces what a note says.</source>
        <translation>替换笔记的内容。</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>Takes a note away; undo brings it back.</source>
        <translation>删去一条笔记；撤销可以找回。</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>笔记(&amp;O)</translation>
    </message>
    <message>
        <source>Shows or hides the notes of the open traces.</source>
        <translation>显示或隐藏已打开轨迹的笔记。</translation>
    </message>
    <message>
        <source>changes over when absent</source>
        <translation>不写则切换</translation>
    </message>
</context>
<context>
    <name>fovea::Notes</name>
    <message>
        <source>the whole trace</source>
        <translation>整条轨迹</translation>
    </message>
</context>
<context>
    <name>fovea::NotesDock</name>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Notes of the open traces</source>
        <translation>已打开轨迹的笔记</translation>
    </message>
    <message>
        <source>No notes yet. Select a token, a head or a layer and write one: it is kept with the trace.</source>
        <translation>还没有笔记。选中词元、注意力头或层后写一条：它随轨迹保存。</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
    <message>
        <source>Write a note to what is selected</source>
        <translation>给所选内容写一条笔记</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Change what the note says</source>
        <translation>修改笔记的内容</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take the note away; undo brings it back</source>
        <translation>删去这条笔记；撤销可以找回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
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
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>导出已取消；没有写入任何内容。</translation>
    </message>
    <message>
        <source>The picture was not copied</source>
        <translation>图片未复制</translation>
    </message>
    <message>
        <source>The numbers were not copied</source>
        <translation>数值未复制</translation>
    </message>
    <message>
        <source>The address was not copied</source>
        <translation>地址未复制</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>fovea::Overlay</name>
    <message>
        <source>%1 ms, worst %2</source>
        <translation>%1 毫秒，最长 %2</translation>
    </message>
    <message>
        <source>%1 ms, own %2</source>
        <translation>%1 毫秒，其中自身 %2</translation>
    </message>
</context>
<context>
    <name>fovea::PaletteEntries</name>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Light on dark.</source>
        <translation>深底浅字。</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Dark on light.</source>
        <translation>浅底深字。</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>head</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>词元 %1</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样例</translation>
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
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
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
    <name>fovea::PluginChild</name>
    <message>
        <source>It did not come to an end within %1 s (at: %2).</source>
        <translation>它在 %1 秒内没有结束（停在：%2）。</translation>
    </message>
    <message>
        <source>%1 could not be started to try it: %2</source>
        <translation>无法启动 %1 来试运行：%2</translation>
    </message>
    <message>
        <source>It crashed with signal %1 (at: %2).</source>
        <translation>它因信号 %1 崩溃（位于：%2）。</translation>
    </message>
    <message>
        <source>It ended the process with code %1 (at: %2).</source>
        <translation>它以代码 %1 结束了进程（位于：%2）。</translation>
    </message>
    <message>
        <source>It ended the process without a word (at: %1).</source>
        <translation>它不声不响地结束了进程（位于：%1）。</translation>
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
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Looked for in: %1</source>
        <translation>查找位置：%1</translation>
    </message>
    <message>
        <source>Use this plugin</source>
        <translation>使用此插件</translation>
    </message>
    <message>
        <source>But not in this workspace</source>
        <translation>但不在此工作区中使用</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>being tried</source>
        <translation>正在试运行</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>状态：</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>许可证：</translation>
    </message>
    <message>
        <source>Built for:</source>
        <translation>构建目标：</translation>
    </message>
    <message>
        <source>SDK %1, traces of schema %2, %3</source>
        <translation>SDK %1，模式 %2 的记录，%3</translation>
    </message>
    <message>
        <source>Papers:</source>
        <translation>论文：</translation>
    </message>
    <message>
        <source> (for traces with %1)</source>
        <translation>（用于含有 %1 的记录）</translation>
    </message>
    <message>
        <source>Panels:</source>
        <translation>面板：</translation>
    </message>
    <message>
        <source>Commands, exporters, verbs:</source>
        <translation>命令、导出器、动词：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
</context>
<context>
    <name>fovea::RecentList</name>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation>已移到 %1</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此后有改动</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation>查找 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>fovea::ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>A report is a folder that you send, or not, to whom you like: nothing leaves this machine by itself. Below is all that would be in it, word for word.</source>
        <translation>报告是一个文件夹，是否发送、发给谁由您决定：没有任何内容会自行离开本机。下面逐字显示其中的全部内容。</translation>
    </message>
    <message>
        <source>&amp;What happened, and what did you expect?</source>
        <translation>发生了什么，您原本期望什么(&amp;W)？</translation>
    </message>
    <message>
        <source>with the &amp;settings (paths cut to their last part)</source>
        <translation>包含设置（路径只保留最后一段）(&amp;S)</translation>
    </message>
    <message>
        <source>with the last lines of the &amp;log</source>
        <translation>包含日志的最后几行(&amp;L)</translation>
    </message>
    <message>
        <source>with the &amp;numbers that the active panel shows</source>
        <translation>包含当前面板显示的数值(&amp;N)</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>报告中的文件</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>文件的内容</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>Save the &amp;folder…</source>
        <translation>保存文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Where shall the report be?</source>
        <translation>报告保存在哪里？</translation>
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
    <name>fovea::RunCommands</name>
    <message>
        <source>&amp;Run the text</source>
        <translation>运行文本(&amp;R)</translation>
    </message>
    <message>
        <source>Runs a text through the model and records its attention.</source>
        <translation>让文本通过模型并记录其注意力。</translation>
    </message>
    <message>
        <source>a sentence, or token ids</source>
        <translation>一句话，或词元编号</translation>
    </message>
    <message>
        <source>No model is open. Open a model folder first (Ctrl+O).</source>
        <translation>没有打开的模型。请先打开模型文件夹（Ctrl+O）。</translation>
    </message>
    <message>
        <source>A run is under way.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stops the run, or a model being loaded; what is recorded so far stays.</source>
        <translation>停止运行或正在加载的模型；已记录的内容会保留。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Restart the &amp;engine</source>
        <translation>重新启动引擎(&amp;E)</translation>
    </message>
    <message>
        <source>Ends the engine process and starts another; open models are loaded again.</source>
        <translation>结束引擎进程并启动新的进程；已打开的模型会重新加载。</translation>
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
    <name>fovea::SampleList</name>
    <message>
        <source>Samples that run at once</source>
        <translation>可立即运行的样例</translation>
    </message>
</context>
<context>
    <name>fovea::Samples</name>
    <message>
        <source>A small model that sorts</source>
        <translation>一个会排序的小模型</translation>
    </message>
    <message>
        <source>Runs numbers through a model of 2 layers: one head looks for the next larger number.</source>
        <translation>让数字通过一个两层的模型：其中一个头寻找下一个更大的数字。</translation>
    </message>
    <message>
        <source>Compare two inputs</source>
        <translation>比较两个输入</translation>
    </message>
    <message>
        <source>Two runs as A and B, and the difference of their maps.</source>
        <translation>两次运行分别为 A 和 B，并显示注意力图的差异。</translation>
    </message>
    <message>
        <source>Every head and its statistics</source>
        <translation>每个头及其统计量</translation>
    </message>
    <message>
        <source>All heads with entropy, distance and sink share; sort or filter the table.</source>
        <translation>所有头的熵、距离和汇聚占比；可对表格排序或筛选。</translation>
    </message>
    <message>
        <source>The weights of a model</source>
        <translation>模型的权重</translation>
    </message>
    <message>
        <source>Looks at tensors as pictures and numbers, without running anything.</source>
        <translation>无需运行，以图像和数值查看张量。</translation>
    </message>
    <message>
        <source>Sentences in MiniLM</source>
        <translation>MiniLM 中的句子</translation>
    </message>
    <message>
        <source>Opens all-MiniLM-L6-v2, which is on this machine, and runs a sentence.</source>
        <translation>打开本机上的 all-MiniLM-L6-v2 并运行一个句子。</translation>
    </message>
</context>
<context>
    <name>fovea::SelectionSummary</name>
    <message>
        <source>example %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>fovea::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或快捷键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设置者</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>在此按下新的快捷键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>you</source>
        <translation>你</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>Fovea</source>
        <translation>Fovea</translation>
    </message>
    <message>
        <source>New key for &quot;%1&quot;: press it in the field</source>
        <translation>“%1”的新快捷键：请在输入框中按下</translation>
    </message>
    <message>
        <source>No command is found.</source>
        <translation>没有找到命令。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Assign here only</source>
        <translation>仅用于此处</translation>
    </message>
    <message>
        <source>%1 is already the key of: %2. Assigned here only, it is taken away from there.</source>
        <translation>%1 已是以下命令的快捷键：%2。若仅用于此处，将从那里取消。</translation>
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
    <name>fovea::SupportCommands</name>
    <message>
        <source>The report is in %1</source>
        <translation>报告在 %1</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>报告未能保存</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Opens the help at the page of what the keyboard is in, or at the one that is named.</source>
        <translation>打开键盘所在部分的帮助页，或指定的页。</translation>
    </message>
    <message>
        <source>start, export, keys …</source>
        <translation>start、export、keys…</translation>
    </message>
    <message>
        <source>&amp;What Fovea can do</source>
        <translation>Fovea 能做什么(&amp;W)</translation>
    </message>
    <message>
        <source>A table of what is there and what is not there yet, with what shows it.</source>
        <translation>已有功能和尚无功能的表格，以及证明它们的命令或测试。</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Shows what a report would hold, and saves it as a folder. Nothing is sent.</source>
        <translation>显示报告会包含的内容，并保存为文件夹。不会发送任何内容。</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Puts versions, machine, engine and plugins into the clipboard as text.</source>
        <translation>把版本、机器、引擎和插件信息以文本形式放入剪贴板。</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard</source>
        <translation>诊断信息已在剪贴板中</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>样例(&amp;S)</translation>
    </message>
    <message>
        <source>Opens a sample: a model, what is run through it and what to look at.</source>
        <translation>打开一个样例：模型、送入它的内容以及要看的东西。</translation>
    </message>
    <message>
        <source>sort, compare, heads …</source>
        <translation>sort、compare、heads…</translation>
    </message>
    <message>
        <source>A sample is under way.</source>
        <translation>一个样例正在进行。</translation>
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
    <name>fovea::ViewCommands</name>
    <message>
        <source>id of the panel</source>
        <translation>面板的 id</translation>
    </message>
    <message>
        <source>number from 0</source>
        <translation>从 0 起的编号</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Chooses what every panel shows: layer, head, tokens, channel …</source>
        <translation>选择每个面板显示的内容：层、注意力头、词元、通道……</translation>
    </message>
    <message>
        <source>file of an open trace; the selected one when absent</source>
        <translation>已打开的轨迹文件；省略时为选中的轨迹</translation>
    </message>
    <message>
        <source>{&quot;x&quot;: 12, &quot;y&quot;: 34}</source>
        <translation>{&quot;x&quot;: 12, &quot;y&quot;: 34}</translation>
    </message>
    <message>
        <source>path of a dataset in the file</source>
        <translation>文件中数据集的路径</translation>
    </message>
    <message>
        <source>Set panel</source>
        <translation>设置面板</translation>
    </message>
    <message>
        <source>Gives a panel its options, as the workspace keeps them.</source>
        <translation>设置面板的选项，如同工作区所保存的。</translation>
    </message>
    <message>
        <source>what the panel keeps of its options</source>
        <translation>面板保存的选项</translation>
    </message>
    <message>
        <source>how it shows A and B</source>
        <translation>如何显示 A 和 B</translation>
    </message>
    <message>
        <source>Show panel</source>
        <translation>显示面板</translation>
    </message>
    <message>
        <source>Brings a panel to the front, or hides it.</source>
        <translation>把面板放到前面，或隐藏它。</translation>
    </message>
    <message>
        <source>false hides it</source>
        <translation>false 表示隐藏</translation>
    </message>
    <message>
        <source>Choose in a panel&apos;s menu</source>
        <translation>选择面板菜单中的条目</translation>
    </message>
    <message>
        <source>Does what an entry of a panel&apos;s own menu does.</source>
        <translation>执行面板自身菜单中某个条目的操作。</translation>
    </message>
    <message>
        <source>the entry, as it is written there</source>
        <translation>该条目，按菜单中的写法</translation>
    </message>
    <message>
        <source>what is compared then, as for compare.set</source>
        <translation>随后比较什么，同 compare.set</translation>
    </message>
</context>
<context>
    <name>fovea::WeightCommands</name>
    <message>
        <source>Look at its &amp;weights</source>
        <translation>查看权重(&amp;W)</translation>
    </message>
    <message>
        <source>Shows the tensors of a model as numbers and pictures, with their statistics, in the trace browser. They are read from its files; the model need not fit into memory.</source>
        <translation>在轨迹浏览器中以数字、图像和统计量显示模型的张量。它们直接从文件读取；模型不必放得进内存。</translation>
    </message>
    <message>
        <source>folder or .safetensors file of the model; the current one when absent</source>
        <translation>模型的文件夹或 .safetensors 文件；不写则为当前模型</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>请先打开一个模型。</translation>
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
        <source>Go on with what was open last</source>
        <translation>继续上次打开的内容</translation>
    </message>
</context>
<context>
    <name>fovea::WindowHabits</name>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Event loop, longest of 10 s</source>
        <translation>事件循环，10 秒内最长</translation>
    </message>
    <message>
        <source>Read from traces</source>
        <translation>已从轨迹读取</translation>
    </message>
    <message>
        <source>Readings under way</source>
        <translation>进行中的读取</translation>
    </message>
    <message>
        <source>Commands at the engine</source>
        <translation>引擎中的命令</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The sample stopped</source>
        <translation>样例中断</translation>
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
        <source>Open &amp;again</source>
        <translation>再次打开(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
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
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;A in every panel</source>
        <translation>所有面板显示 A(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;B in every panel</source>
        <translation>所有面板显示 B(&amp;B)</translation>
    </message>
    <message>
        <source>A | B &amp;side by side in every panel</source>
        <translation>所有面板并排显示 A | B(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Difference in every panel</source>
        <translation>所有面板显示差值(&amp;D)</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>As the &amp;desk</source>
        <translation>跟随系统(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>疏密(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>紧凑(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation>宽松(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Colour vision</source>
        <translation>色觉(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>正常(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Protanopia (no long waves)</source>
        <translation>红色盲（缺长波）(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Deuteranopia (no middle waves)</source>
        <translation>绿色盲（缺中波）(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tritanopia (no short waves)</source>
        <translation>蓝色盲（缺短波）(&amp;T)</translation>
    </message>
</context>
<context>
    <name>fovea::WindowPlugins</name>
    <message>
        <source>The plugin %1 is not used</source>
        <translation>插件 %1 未被使用</translation>
    </message>
    <message>
        <source>The plugin %1 was switched off</source>
        <translation>插件 %1 已被关闭</translation>
    </message>
</context>
<context>
    <name>fovea::WindowWorkspace</name>
    <message>
        <source>Save the workspace?</source>
        <translation>保存工作区？</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The workspace was not saved</source>
        <translation>工作区未能保存</translation>
    </message>
</context>
<context>
    <name>fovea::Workspace</name>
    <message>
        <source>Not the file that is missing</source>
        <translation>不是缺少的那个文件</translation>
    </message>
    <message>
        <source>Nothing is kept for a crash</source>
        <translation>没有为崩溃留存</translation>
    </message>
    <message>
        <source>Your work goes on. Save the workspace elsewhere, or make room.</source>
        <translation>您可以继续工作。请把工作区存到别处，或腾出空间。</translation>
    </message>
    <message>
        <source>The workspace was not opened</source>
        <translation>工作区未能打开</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had been moved and were found.</source>
        <translation>
            <numerusform>有 %n 个文件被移动过，已找到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace was not saved</source>
        <translation>工作区未能保存</translation>
    </message>
    <message>
        <source>copying traces …</source>
        <translation>正在复制轨迹…</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>The work of before was not restored</source>
        <translation>之前的工作未能恢复</translation>
    </message>
</context>
<context>
    <name>fovea::WorkspaceBanners</name>
    <message>
        <source>a workspace without a name</source>
        <translation>未命名的工作区</translation>
    </message>
    <message numerus="yes">
        <source>Fovea ended unexpectedly with %1, on %2, with %n trace(s) open. Nothing of it is lost.</source>
        <translation>
            <numerusform>Fovea 曾在 %2 意外结束，当时开着%1，其中有 %n 个轨迹。内容都没有丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Work to restore</source>
        <translation>可恢复的工作</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation>作为副本打开</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The workspace was not saved</source>
        <translation>工作区未能保存</translation>
    </message>
    <message>
        <source>%1 has been changed by another program since it was opened here. Saving it now would undo that.</source>
        <translation>%1 在此打开之后被其他程序改动过。现在保存会抹去那些改动。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Open twice</source>
        <translation>重复打开</translation>
    </message>
    <message>
        <source>%1 is open in another window as well. Each keeps its own work; before one overwrites what the other has saved, it asks.</source>
        <translation>%1 也在另一个窗口中打开。两者各自留存自己的工作；在覆盖对方保存的内容之前会先询问。</translation>
    </message>
</context>
<context>
    <name>fovea::WorkspaceCommands</name>
    <message>
        <source>The workspace is being opened or saved.</source>
        <translation>工作区正在打开或保存。</translation>
    </message>
    <message>
        <source>Open &amp;workspace…</source>
        <translation>打开工作区(&amp;W)…</translation>
    </message>
    <message>
        <source>Opens a .fovea: its models, traces, views and notes.</source>
        <translation>打开 .fovea：其中的模型、轨迹、视图和笔记。</translation>
    </message>
    <message>
        <source>file or folder</source>
        <translation>文件或文件夹</translation>
    </message>
    <message>
        <source>Save wor&amp;kspace</source>
        <translation>保存工作区(&amp;K)</translation>
    </message>
    <message>
        <source>Writes what is open, compared and noted into the .fovea.</source>
        <translation>把打开、比较和记下的内容写入 .fovea。</translation>
    </message>
    <message>
        <source>Save workspace &amp;as…</source>
        <translation>工作区另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Writes it under another name, on request with copies of its traces.</source>
        <translation>以另一名称写入，可选择连同轨迹的副本。</translation>
    </message>
    <message>
        <source>file, or folder</source>
        <translation>文件或文件夹</translation>
    </message>
    <message>
        <source>true: a folder with the traces in it</source>
        <translation>true：含轨迹的文件夹</translation>
    </message>
    <message>
        <source>Locate a missing file</source>
        <translation>查找缺少的文件</translation>
    </message>
    <message>
        <source>Tells the workspace where a file of it is now.</source>
        <translation>告诉工作区它的某个文件现在在哪里。</translation>
    </message>
    <message>
        <source>where it should be</source>
        <translation>应在的位置</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>现在的位置</translation>
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
    <message>
        <source>Compare as A</source>
        <translation>作为 A 比较</translation>
    </message>
    <message>
        <source>Compare as B</source>
        <translation>作为 B 比较</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::AttentionSource</name>
    <message>
        <source>example %1 of %2</source>
        <translation>样本 %1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens aligned, %2 only in A, %3 only in B left out</source>
        <translation>已对齐 %1 个词元，略去仅在 A 中的 %2 个和仅在 B 中的 %3 个</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens replaced</source>
        <translation>
            <numerusform>替换了 %n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>layers and heads by number (A: %1 × %2, B: %3 × %4)</source>
        <translation>层与头按编号对应（A：%1 × %2，B：%3 × %4）</translation>
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
        <source>filter, as entropy &lt; 1.5</source>
        <translation>筛选，例如 entropy &lt; 1.5</translation>
    </message>
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
        <source>Filter the heads</source>
        <translation>筛选注意力头</translation>
    </message>
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
        <source>Overview of the heads of B</source>
        <translation>B 的注意力头总览</translation>
    </message>
    <message>
        <source>Change of entropy by layer</source>
        <translation>各层熵的变化</translation>
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
        <source>%1 meet the filter</source>
        <translation>%1 个符合筛选</translation>
    </message>
    <message>
        <source>all on one range ±%1</source>
        <translation>全部使用同一范围 ±%1</translation>
    </message>
    <message>
        <source>blue: more in A, orange: more in B</source>
        <translation>蓝色：A 中更大，橙色：B 中更大</translation>
    </message>
    <message>
        <source>locked range 0–%1</source>
        <translation>锁定范围 0–%1</translation>
    </message>
    <message>
        <source>A and B of a head on one range</source>
        <translation>同一头的 A 与 B 用同一范围</translation>
    </message>
    <message>
        <source>each on its own range</source>
        <translation>各用各的范围</translation>
    </message>
    <message>
        <source>pooled to %1 × %1, largest changes</source>
        <translation>池化为 %1 × %1，取最大变化</translation>
    </message>
    <message>
        <source>pooled to %1 × %1, largest weights</source>
        <translation>汇集为 %1 × %1，取最大权重</translation>
    </message>
    <message>
        <source>click: select, double click: open</source>
        <translation>单击：选择，双击：打开</translation>
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
</context>
<context>
    <name>fovea::attention_maps::LinesPanel</name>
    <message>
        <source>Show links above %1</source>
        <translation>显示高于 %1 的连线</translation>
    </message>
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
        <source>the strongest %1 of %2 links above %3, of %4</source>
        <translation>高于 %3 的 %2 条连线中最强的 %1 条，共 %4 条</translation>
    </message>
    <message>
        <source>%1 of %2 links above %3</source>
        <translation>%2 条连线中有 %1 条高于 %3</translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>A, blue: %1</source>
        <translation>A（蓝色）：%1</translation>
    </message>
    <message>
        <source>B, orange: %1</source>
        <translation>B（橙色）：%1</translation>
    </message>
    <message>
        <source>more in A, blue: %1</source>
        <translation>A 中更大（蓝色）：%1</translation>
    </message>
    <message>
        <source>more in B, orange: %1</source>
        <translation>B 中更大（橙色）：%1</translation>
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
        <source>thickest line: change %1</source>
        <translation>最粗的线：变化 %1</translation>
    </message>
    <message>
        <source>thickest line: weight %1</source>
        <translation>最粗的线：权重 %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>连线</translation>
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
        <source>Difference as ratio</source>
        <translation>差异显示为比值</translation>
    </message>
    <message>
        <source>log₂(B / A): 1 is twice as much, −1 half as much</source>
        <translation>log₂(B / A)：1 为两倍，−1 为一半</translation>
    </message>
    <message>
        <source>A | B as a wipe</source>
        <translation>A | B 以拉幕方式显示</translation>
    </message>
    <message>
        <source>One map over the other with a line to drag, on the tokens that both have</source>
        <translation>两图在共有的词元上叠放，拖动中间的线</translation>
    </message>
    <message>
        <source>Show all (Home)</source>
        <translation>显示全部（Home）</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MapPair</name>
    <message>
        <source>Line between A and B</source>
        <translation>A 与 B 之间的线</translation>
    </message>
    <message>
        <source>Drag, or press Left and Right: A to the left of it, B to the right</source>
        <translation>拖动，或按左右方向键：左边是 A，右边是 B</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MapPanel</name>
    <message>
        <source>Zoom or move the map</source>
        <translation>缩放或移动图</translation>
    </message>
    <message>
        <source>Move the wipe</source>
        <translation>移动拉幕线</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>log₂ B/A</source>
        <translation>log₂ B/A</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>locked range</source>
        <translation>锁定范围</translation>
    </message>
    <message>
        <source>same for A, B</source>
        <translation>A、B 相同</translation>
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
        <source>Attention map</source>
        <translation>注意力图</translation>
    </message>
    <message>
        <source>Attention map of B</source>
        <translation>B 的注意力图</translation>
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
        <source>no difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>largest %1 at %2 → %3</source>
        <translation>最大 %1，位于 %2 → %3</translation>
    </message>
    <message>
        <source>blue: more in A, orange: more in B</source>
        <translation>蓝色：A 中更大，橙色：B 中更大</translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1，B %2</translation>
    </message>
    <message>
        <source>one range for both</source>
        <translation>两者同一范围</translation>
    </message>
    <message>
        <source>a range for each</source>
        <translation>各用自己的范围</translation>
    </message>
    <message>
        <source>rows %1–%2, columns %3–%4 seen</source>
        <translation>显示第 %1–%2 行、第 %3–%4 列</translation>
    </message>
    <message>
        <source>wheel: zoom, drag: pan, hover: value</source>
        <translation>滚轮：缩放，拖动：平移，悬停：数值</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MessagePage</name>
    <message>
        <source>No trace is open</source>
        <translation>没有打开轨迹</translation>
    </message>
    <message>
        <source>Type a text above and press Enter, or drop a trace here.</source>
        <translation>在上方输入文本并按回车，或把轨迹拖到这里。</translation>
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
        <source>B has no such head</source>
        <translation>B 没有这个头</translation>
    </message>
    <message>
        <source>Layers and heads are compared by their number; choose a head that both have.</source>
        <translation>层与头按编号比较；请选择两者都有的头。</translation>
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
        <source>Difference as ratio</source>
        <translation>差异显示为比值</translation>
    </message>
    <message>
        <source>log₂(B / A): 1 is twice as much, −1 half as much</source>
        <translation>log₂(B / A)：1 为两倍，−1 为一半</translation>
    </message>
    <message>
        <source>all %1 numbers are the same</source>
        <translation>全部 %1 个数相同</translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ</source>
        <translation>%2 个数中有 %1 个不同</translation>
    </message>
    <message>
        <source>largest |B − A| %1 in row %2, column %3</source>
        <translation>最大 |B − A| 为 %1，位于第 %2 行第 %3 列</translation>
    </message>
    <message>
        <source>largest relative %1</source>
        <translation>最大相对差 %1</translation>
    </message>
    <message>
        <source>rows paired by token, %1 only in A, %2 only in B left out</source>
        <translation>各行按词元配对，略去仅在 A 中的 %1 行和仅在 B 中的 %2 行</translation>
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
    <message>
        <source>one range for both</source>
        <translation>两者同一范围</translation>
    </message>
    <message>
        <source>a range for each</source>
        <translation>各用自己的范围</translation>
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
    <message>
        <source>%1 holds no numbers in A or in B; only numbers have a difference</source>
        <translation>%1 在 A 或 B 中不是数值；只有数值才有差</translation>
    </message>
    <message>
        <source>%1 is %2 in A and %3 in B; only slices of the same shape have a difference</source>
        <translation>%1 在 A 中为 %2，在 B 中为 %3；只有形状相同的切片才有差</translation>
    </message>
</context>
</TS>
