<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>file to write; the suffix picks the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id of the panel; the active one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width, or WIDTHxHEIGHT, in mm, pt, in or px: 89mm, 89x60mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width, font and dots of a publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dots per inch, 10 to 2400 (150)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print unless said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is seen, or all there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands above the figure; empty: nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of a font that is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in points, 3 to 72</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipe as a first line behind # in CSV and TSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the suffix &quot;%2&quot; names no format; expected .npy or .csv</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureVerb</name>
    <message>
        <source>Nothing was drawn within three minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written; is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1: a recording of forward passes has no steps to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures are drawn by the window&apos;s program, and %1 cannot be started: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed inside: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result cannot be written to the standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no verb was given; fovea-cli --help lists them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&quot;%1&quot; needs true or false as &quot;%2&quot;; found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a whole number as &quot;%2&quot;; found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a number as &quot;%2&quot;; found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs the path of a file as &quot;%2&quot;; found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a text as &quot;%2&quot;; found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no parameter &quot;%2&quot;; it has: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; knows as &quot;%2&quot; only %3; found %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters of &quot;%1&quot; must be an object; found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;%2&quot;, which is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot;: a parameter is written name=value; found &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the parameter &quot;%2&quot; is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; fovea --commands lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be done now: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace %1 is not open; open it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;compare.set&quot;: the example of %1 is a whole number from 0 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no panel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a workspace; &quot;workspace.open&quot; opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a trace and no model; &quot;trace.open&quot; opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a model and no trace; &quot;model.open&quot; opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script %1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;layout.set&quot;: the layout cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no panel %1; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;view.select&quot;: %1 is a whole number from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;view.select&quot;: a pixel is {&quot;x&quot;: 12, &quot;y&quot;: 34} with whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel %1 has no entry &quot;%2&quot; that can be chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job %1 that could be stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not open, so no note can be written to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace has no note &quot;%1&quot;; &quot;note.add&quot; writes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no help page %1; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sample %1; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>there is no option %1; fovea --help lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT with both at least 16, as in 480x360; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme is dark, light or print; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dpi is a whole number from 10 to 2400; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export wants one trace, --panel and -o: fovea export run.h5 --panel attention_maps -o map.svg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fovea --help lists the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--offscreen shows nothing by itself: add --run SCRIPT or --capture FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--font-size is a number of points; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CudaModule</name>
    <message>
        <source>No NVIDIA driver answers on this machine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA module %1 is not installed; build Fovea where nvcc 12 or newer is found, or use the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA module %1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA module %1 has table version %2, expected %3; build it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CUDA module %1 has no operation &quot;%2&quot; in version 1; build it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NVIDIA driver does not start (%1 gave %2); look at nvidia-smi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <source>%1: has more than %2 groups and datasets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>%1: has the suffix &quot;%2&quot;, expected .txt or .jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a folder, expected a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 is not UTF-8 (byte %3 of the line); save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: up to line %2 the examples take more than 1 GiB; split the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has a line of more than 4 MiB; expected an example a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no token id; expected whole numbers as in 3,14,15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no token ids are given; expected whole numbers as in 3,14,15</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A figure of %1 x %2 points cannot be exported; each side may be 1 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dots per inch cannot be exported; 10 to 2400 can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels is too large for PNG; choose fewer dots per inch or a smaller size, or export SVG or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 x %2 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written as PNG: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of %1 points cannot be exported; 3 to 72 can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure is written as .svg, .pdf, .png, .csv, .tsv, .npy, .h5, .md or .tex, not as &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure could not be written as SVG.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportSettings</name>
    <message>
        <source>&quot;%1&quot; of a figure is %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportVerb</name>
    <message>
        <source>%1 could not be opened within two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists; --force overwrites it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no language &quot;%1&quot;; there are en and zh_CN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel %1 was still reading %2 after two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin %1 failed while its panel %2 was drawn: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind # stands the number of an example; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--compare is a, b, split or difference; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 figures cannot be one file; write a folder: -o %2/</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>The panel shows nothing that could be exported. Select a trace, a layer and a head first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureFile</name>
    <message>
        <source>The numbers could not be written as HDF5: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureFormat</name>
    <message>
        <source>The exporter %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigurePresets</name>
    <message>
        <source>Single column, 90 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One and a half columns, 140 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double column, 190 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature, one column, 89 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature, two columns, 183 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IEEE, one column, 88.9 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IEEE, two columns, 181 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACM, one column, 84.6 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACM, two columns, 177.8 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NeurIPS, text width, 5.5 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACL, one column, 77 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACL, two columns, 160 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureRecipe</name>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no recipe of Fovea stands in it; another program may have left it out when it saved the figure. Open the trace that it shows instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureSize</name>
    <message>
        <source>A size is a width, or WIDTHxHEIGHT, in mm, pt, in or px, as in 89mm, 89x60mm or 480x360; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>A table for a text may hold %1 numbers; these are %2. Choose a smaller part, or CSV, NPY or HDF5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCopy</name>
    <message>
        <source>%1 could not be written: %2. Is there room on the disk, and may you write there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying to %1 was stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadFilter</name>
    <message>
        <source>&quot;%1&quot; is no condition; write entropy &lt; 1.5 and distance &gt; 3, or a name such as L3 H5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no quantity; there are layer, head, entropy, distance, diagonality and sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number; write one behind %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Fovea can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is something that the best programs of this kind have, or that their users ask for. Y: it is there, and the command or the test behind it shows it. Not yet: what is there of it, and what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A panel of the plugin %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key can be changed: Edit &gt; Keyboard shortcuts. Tab goes from control to control, Ctrl+Shift+P finds any command by its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>A picture is f32 [height, width], or f32 or u8 [height, width, 3 or 4], of at most 32,767 pixels a side; this array is %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>%1: is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not valid JSON (error at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is nested more than %2 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFolder</name>
    <message>
        <source>%1: has %2 bytes; a configuration of at most %3 is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has more than %2 values, which is the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: must be one JSON object of configuration keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no such file or folder; expected a folder with config.json and model.safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is no model; expected a folder, its config.json, or a .safetensors file beside a config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds no config.json, which says what the weights mean; put the model&apos;s config.json there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>the member &quot;%1&quot; of a note is no text of at most %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the member &quot;%1&quot; of a note is no index; expected a whole number from 0 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note without a text says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is no list of at most %2 notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: note %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: note %2 has no id of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 holds no notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no note %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has a note %2 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: would have more notes than the %2 with %3 in all that it may have; remove some first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written (%2): the notes on a trace lie in its folder, also while it takes them in; make the folder writable or copy the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenTarget</name>
    <message>
        <source>a zip archive, perhaps a PyTorch checkpoint. Save the model as safetensors, with its config.json, and open that folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GGUF model, which cannot be read yet. Open the Hugging Face folder it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture or a document. Open the trace it was exported from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON file that is no model configuration. Open the folder that holds config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text file. To record its lines: fovea record MODEL --input FILE -o run.h5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a model (config.json, .safetensors) nor an HDF5 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no config.json in %2, so its architecture is unknown. Put the model&apos;s config.json beside its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist. Was it moved or renamed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an HDF5 file, although it is named like one. It may be cut off or overwritten; a trace that was interrupted is mended by: fovea repair FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no safetensors file: it has no header that fits its size. It may be cut off; fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder but a pipe, a socket or a device. Copy what it gives into a file, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>locked range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symlog, linear below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 below, %3 above, %4 NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 points shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finite: NaN ×, +∞ ▲, −∞ ▼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, least, greatest and last of %1 equal parts: there are more than %2 samples in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginLoader</name>
    <message>
        <source>Its id %1 is taken by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no plugin manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no panel %1; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be loaded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not make the panel %1 that its manifest lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stopped at start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its %1 is taken by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fovea crashed in it. Switch it on to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried in a process of its own: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace does without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin %1 is not ready: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not have the interface %1 that its manifest asks for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginManifest</name>
    <message>
        <source>Its manifest has no text under &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its panel %1 wants the probe kind &quot;%2&quot;, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no Fovea plugin: its interface is &quot;%1&quot;, expected &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id &quot;%1&quot; has other characters than letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its manifest has something of another type under &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its manifest has &quot;%2&quot; under &quot;%1&quot;; there are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of its command %1 does not begin with &quot;%2.&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%2&quot; of its command %1 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its exporter %1 cannot have the suffix &quot;%2&quot;: the program writes it itself, or it has other characters than letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its verb &quot;%1&quot; is the program&apos;s own, or no word of small letters, digits, - and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its manifest lists no panel, command, exporter or verb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no code of a language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say what it was built for (found &quot;%1&quot;, expected &quot;%2&quot;). Build it with fovea_add_plugin of this program&apos;s SDK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was built for the processor %1, this program runs on %2. Build it again on such a machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was built with Qt %1, this program uses Qt %2. Build it again with Qt %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was built with another compiler ABI (%1, this program: %2). Build it again with the same compiler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was built for version %1 of the plugin SDK, this program has version %2.%3. Build it again with the SDK of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs version %1 of the plugin SDK, this program has %2.%3. Install a newer Fovea, or build it again with the SDK of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expects traces of schema %1, this program reads up to %2. Install a newer Fovea.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has other characters than letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 is a choice without choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 has a minimum above its maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A default is not allowed by its own schema. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 is listed twice.</source>
        <translation type="unfinished"></translation>
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
    <name>PluginStage</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it threw &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: isLoading() stayed true for %2 s after everything had been read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginState</name>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginSteps</name>
    <message>
        <source>It could not be loaded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: state() is another after restore() of what it had told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluginTemplate</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plugin&apos;s name is small letters, digits and single _, as in head_entropy; found &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already; name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The script stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPool</name>
    <message>
        <source>A reading failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeArguments</name>
    <message>
        <source>%1 shows the trace %2, which is neither at %3 nor beside the figure; give the trace itself, or put it there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>the probe %1 gave a tensor of shape %2; the trace was planned for %3 elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reducer; expected one of %2, or slice(heads=0-3;tokens=0-15;features=0-63)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of reading; expected all, off, or some of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is watched twice; name it once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reduced to qk; only attention.weights can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of layers; expected such as 0-3,7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the slice keeps none of its %2; they go from 0 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the slice keeps none of its tokens; they go from 0 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model has no %1; it has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no layer %1; layers go from 0 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report %1 could not be written: %2. Is there room on the disk, and may you write there?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safetensors</name>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: the size of %3 %4 cannot be counted in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: &quot;data_offsets&quot; end at %4, before they begin at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; lies at bytes %3 to %4 of the data, but the file holds only %5 bytes of data; it is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: %3 %4 takes %5 bytes, but &quot;data_offsets&quot; give it %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensors &quot;%2&quot; and &quot;%3&quot; overlap at byte %4 of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: bytes %2 to %3 of the data, before tensor &quot;%4&quot;, belong to no tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file holds %2 bytes of data, but its tensors take only %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not a safetensors file: it has %2 bytes, and the length of a header alone takes %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the safetensors header is announced with %2 bytes, but only %3 follow; the file is cut short or no safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the safetensors header has %2 bytes; at most %3 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not a safetensors file: its header does not begin with &quot;{&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the safetensors header is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has more than %3 axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has the unknown type &quot;%3&quot;; known are %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header names more than %2 tensors, which is the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has no &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has the unknown key &quot;%3&quot;; expected are &quot;dtype&quot;, &quot;shape&quot; and &quot;data_offsets&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has the key &quot;%3&quot; twice in the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;__metadata__&quot; has more than %2 entries, which is the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the safetensors header is not valid JSON (error at its byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the safetensors header must be one JSON object, found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be an object in the header, found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;__metadata__&quot; key &quot;%2&quot; must be text, found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;: &quot;%3&quot; must be %4, found %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>The script %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line is {&quot;name&quot;: COMMAND, &quot;parameters&quot;: {…}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line has &quot;name&quot; and &quot;parameters&quot;; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quote %1 is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB, so it is no script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2 (%3): %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionCheck</name>
    <message>
        <source>--select names %1 %2, but %3 has none; leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--select names %1 %2, but %3 has %1 0 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--select names layer %1, but %2 has no layers; leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--select names layer %1, but %2 was recorded of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionSeries</name>
    <message>
        <source>--select does not understand &quot;%1&quot;; a series is written as in layer=0-3,7,head=2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--select names more than %1 figures; export fewer at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionText</name>
    <message>
        <source>--select does not understand &quot;%1&quot;; write example, step, layer, head, query, key or channel with a whole number, pixel with two, or path, as in layer=3,head=5,pixel=12:34</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Serve</name>
    <message>
        <source>a command line may be %1 bytes long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a command needs an &quot;id&quot;: a whole number from 1 to 2^53</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a command needs a &quot;name&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a command has no member &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>an array is written as npy or csv, not as &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an array is written to .npy or .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds nothing of the kind &quot;%2&quot;; it holds %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no reduction &quot;%1&quot;; there are full, slice, moments and qk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no example is committed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens are dumped as one range such as 3-7, not as &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is an HDF5 file but no Fovea trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: layer %2 has no &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no heads to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this engine speaks protocol %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example %1 has no tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example %1 has %2 ids and %3 type ids; there must be as many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example %1, token %2: the id %3 is outside the model&apos;s vocabulary of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example %1, token %2: the model has no segment %3 (it knows %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one input: a text, token ids, or a file of examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pair needs a text, and type ids need ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds no examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example %1: the text is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example %1: cut after %2 tokens, which is all the model reads; %3 were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 examples were cut; %2 tokens were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no tokenizer files, so that it reads token ids only; give --ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter &quot;%1&quot; must name a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models compute in f32 or bf16, not in &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model is open under the key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; end it in &quot;/&quot; to write into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already; replace it with --force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no output was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder cannot be made: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no folder %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder %2 is not writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no parameter &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the parameters must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the parameter &quot;%2&quot; must be %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a range of %2; write numbers and ranges such as 0-3,7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no %1 %2; they go from 0 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a trace is written to .h5; its suffix is &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed inside: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no folder for temporary files can be made there; name another with TMPDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: does not say how it was made (no attribute &quot;spec&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its model is not at %2 any more; say where it is with --model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the weights are not those of the recording (content hash %2, recorded %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrays are meant: %2, of %3 examples; choose one with %4, or end the output in &quot;/&quot; to get a file for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside the layers; leave --layer out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no token rows to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no head %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of ids is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the disk is full: the trace will take %2, %3 are free; watch fewer kinds or layers, or reduce them to moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: config.json is not that of the recording (content hash %2, recorded %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the tokenizer&apos;s files are not those of the recording (content hash %2, recorded %3); its token ids are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no probe &quot;%2&quot; has the kind %3; there are %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 was kept as %3, not as %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: none of its %2 examples is committed, so there is nothing to compare; record it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds tokens but no readings (it was recorded with --watch off), so there is nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its readings hold no values, so there is nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tolerance is no number that is 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter &quot;ignore&quot; lists paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a report is written to .html, .md or .json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an address says which part is meant; leave out kind, layer, head and the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: say which kind of readings to write (--kind), or name one array as %1::/PATH[SLICE]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no tensor is called &quot;%2&quot;; * stands for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody is writing it any more, and it is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is no model; tensors are what a model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: needs about %2 of memory and %3 are available; in bf16 it needs %4 and fits (--dtype bf16 on the command line); or close other programs, or open it anyway (--force)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: needs about %2 of memory for a text of the model&apos;s limit and %3 are available; texts of up to %4 tokens fit: open it anyway (--force on the command line), or close other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: needs about %2 of memory and %3 are available, which is less than its weights take; close other programs, take a smaller model, or look at its weights without running it (info --tensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter &quot;note&quot; is no note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShardIndex</name>
    <message>
        <source>%1: has no object &quot;weight_map&quot; that says which file holds which tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; names more than %2 tensors, which is the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; names more than %2 files, which is the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not valid JSON (error at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: must be one JSON object, found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot;: &quot;%2&quot; must be the name of a file, found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; must be an object, found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is nested more than %2 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; points to &quot;%2&quot;; expected the name of a file in the same folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; points to &quot;%2&quot;, which is not in the folder; fetch the missing file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; points to &quot;%2&quot;, a link that leads out of the folder to %3; put the file itself into the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>%1: is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has %2 bytes, expected at most %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: could be read only up to byte %2; was it cut while it was read?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenStrip</name>
    <message>
        <source>… %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tokenizer</name>
    <message>
        <source>%1: the unknown token &quot;%2&quot; is not in the vocabulary; add it, or name the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: merge %2 needs the token &quot;%3&quot;, which the vocabulary lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the merge &quot;%2 %3&quot; is listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is %3, expected %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; appears twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not valid JSON (error at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is nested more than %2 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the id of the token &quot;%2&quot; is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: entry %2 of model.merges is not &quot;left right&quot; or [&quot;left&quot;, &quot;right&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has more settings than a tokenizer needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is %2, expected an object from token to id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the vocabulary is empty, expected at least one token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the token &quot;%2&quot; has the id %3; expected 0 to %4 for a vocabulary of %5 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the id %2 belongs to two tokens, &quot;%3&quot; and &quot;%4&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the token &quot;%2&quot; is listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: byte %2 is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 is not two tokens with a blank between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the vocabulary lacks the token that %2 names as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is %2, expected an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is %3, expected an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no tokenizer; expected tokenizer.json, vocab.txt, or vocab.json with merges.txt. Token ids can be given instead of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the vocabulary lacks &quot;%2&quot;, which %3 names as %4; add it, or name the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has more than %2 added tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>the attribute &quot;%1&quot; cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has the extents %2; there is no part of %3 at %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 elements are too many to read at once; ask for a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: claims %2 elements, but the file holds only %3 bytes for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is cut off: the file is shorter than its own header says; copy it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another program has it open for writing; close it there first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is damaged: HDF5 cannot open it (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is being written by process %2 on %3; wait until it has finished or choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a probe in a trace: expected 1 to 1024 characters without /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the probe %1 cannot be stored: heads %2 and width %3 do not fit its axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the probe %1 is planned twice with the reduction %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the disk is full: %2 more were needed, %3 are free; examples written before are kept (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder %2 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a folder; expected the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: exists already; choose another name or allow to overwrite it (--force)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the disk is full: the trace will hold %2, %3 are free; record fewer kinds, layers or examples, or choose another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: rows that the trace has no place for: reading %2, part %3, example %4, %5 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: example %2 cannot be committed: %3 of %4 datasets are written, %5 examples before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is cut off: the commit records are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no example %2; it has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is missing or holds no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds elements of type %2, which are no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds elements of type %2, which are no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not a file; expected an HDF5 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not an HDF5 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be rows of numbers: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has rows of &quot;%2&quot;; expected example, token or ragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: names %2 axes for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: query, key and log_sum_exp have different heads or features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the datasets of /tokens do not fit one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/commit: is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/commit: has another layout than commit records have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a trace of schema %2; this version of Fovea reads up to %3: open it with a newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a damaged trace: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example %1 has %2 token rows; there are no rows %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no head %1; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 holds %3; expected f32 or f64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a damaged trace: %2 holds no maps of %3 heads and %4 keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the maps of example %2 are too large at once; ask for one head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the query, key and log-sum-exp of %2 do not belong together: example %3, head %4 has rows whose sum is not 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no reading %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no attention of layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has %3 rows; rows %4 to %5 are not among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows of %3 are too many to read at once; ask for a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is cut off: rows of %2 are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 does not hold whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a damaged trace: %2 gives example %3 no rows of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: example %2 is not recorded yet; %3 of %4 are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is an HDF5 file, but not a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the disk is full: %2 are free; make room or choose another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be replaced (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be checked: no process can be started (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: takes too long to look through: a single step did not end within %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is damaged: the HDF5 library fails on its structure (signal %2); copy it again, or record it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the repair was interrupted; the file is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reading process gave an answer that is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reading process was asked for something it does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is too large to read at once; ask for a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory to read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read: no pipe can be made (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read: %2 cannot be started (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reading %2 did not come to an end within %3 s and was stopped; the file may be damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the process that reads it ended while it read %2 (%3): the file is damaged there, or made to do harm; other parts can still be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is no series of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has no column %3; it has %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has %3 samples; there are no samples %4 to %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds numbers of 2^63 and more, which %2 has and an array of int64 has not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the members of %2 cannot be listed (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its members cannot be listed, so that a copy might lose some; the file is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: /%2 cannot be copied (%3), and would be lost; the file is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the notes in it cannot be read and would be lost (%2); the file is as it was. Remove /notes from it to repair it without them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceCheck</name>
    <message>
        <source>Reading %1 crashed the process that tried it, so it is not opened here. The file is damaged or was made to do harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through %1 took longer than %2 s, so it is not opened here. It may be damaged, or lie on a slow disk: copy it to a disk of this machine and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>%1: &quot;%2&quot; is %3, expected %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;id2label&quot; has %2 classes but none numbered %3; expected 0, 1, 2 and so on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3 and &quot;%4&quot;, another name for it, is %5; expected one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the model in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be mapped into memory: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read any more: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: had %2 bytes when it was opened and now has %3; open it again when it is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: was written to after it was opened; open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model asks for a parameter &quot;%1&quot; of shape %2 that its family does not list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;model_type&quot; is missing or no text; expected &quot;bert&quot; or &quot;gpt2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;model_type&quot; is &quot;%2&quot;; Fovea reads the families bert and gpt2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;tie_word_embeddings&quot; is true or missing, but the tensors &quot;%2&quot; and &quot;%3&quot; differ; expected equal ones, or &quot;tie_word_embeddings&quot;: false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the width %2 is not divisible by the %3 attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: asks for a tensor &quot;%2&quot; of shape %3, and the weights have none; configuration and weights are not of the same model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; has shape %3, expected %4 by the sizes in %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; is of type %3, expected f32, f16 or bf16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds no model.safetensors but %2 other .safetensors files, among them %3; open one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds pytorch_model.bin but no model.safetensors; a pickle may run code when it is read, so it is never opened. Convert it in Python with Transformers: AutoModel.from_pretrained(folder).save_pretrained(folder, safe_serialization=True)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds no weights; expected model.safetensors or model.safetensors.index.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has %2 bytes; an index of at most %3 is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;weight_map&quot; says that tensor &quot;%2&quot; lies in %3, but it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; lies in two files: %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 holds elements of type %3, which cannot be read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has the shape %3; there is no such part of it, or it is too large to read at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 holds no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no tensor or group %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>There is no display that a window can be opened on. fovea --capture FOLDER works without one, and so does fovea export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no panel %1; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowPlugins</name>
    <message>
        <source>The plugin %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin %1 failed: %2</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>What you do is not kept for the case of a crash: %1 cannot be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no journal: its first line is not whole. Nothing was kept in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;journal&quot; should be %2, found %3. It was left as it is: the Fovea that wrote it can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no layout %1; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layout %1 cannot be read; save it again under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layout %1 belongs to Fovea; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a layout is a word or a few, at most 60 letters; found &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a layout %1 already; delete it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 could not be written: %2. The file of before is untouched. Save it elsewhere, or make room and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 cannot be read: %2. Was it moved or renamed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no workspace: it is larger than 64 MiB. Was a trace given its name?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention_maps</name>
    <message>
        <source>An attention map has the shape %1; expected [%2, %3].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace gives an attention map of shape %1; [query, key] was expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>device</name>
    <message>
        <source>This computer has no %1 bytes of memory left; close other programs or use a smaller batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOVEA_ISA is &quot;%1&quot;; expected portable, avx2 or avx512.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This process already computes with %1; a device with %2 needs a process of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 threads were asked for; expected 0 (all cores) to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device &quot;%1&quot; is unknown; expected auto, cpu, cuda or cuda:N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oneDNN could not compute a matrix product: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device &quot;%1&quot; is not there: this machine has %2 GPUs, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device &quot;%1&quot; cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device %1 has no %2 bytes of memory left (it has %3); use fewer or shorter examples at once, or bf16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::AbsentPanel</name>
    <message>
        <source>The plugin %1, which this panel is from, is not here.
What the panel showed is kept with the workspace: install the plugin (Help &gt; Plugins), and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::AppearanceCommands</name>
    <message>
        <source>Colour vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the window as eyes without one kind of cones see it; full turns it off. A help for makers of figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact for many figures at once, comfortable for tired eyes; a setting that stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Banner</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Bars</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Chart</name>
    <message>
        <source>Show data table	T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::CommandPalette</name>
    <message>
        <source>Find a command, a head, a token, a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, a head (L3 H5), a token, a panel, a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Not now: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::CommandReference</name>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::CompareCommands</name>
    <message>
        <source>Nothing is compared: give a trace the badge B first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the badges A and B to examples of open traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{&quot;trace&quot;: file, &quot;example&quot;: number}; the selected one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what A is compared with; nothing is compared when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how every panel shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one range of values for A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares what is selected with the trace that was selected before it, else with another example, side by side in every panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare with: open or run something else first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same way in every panel: A, B, both side by side, or the difference B − A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was A is B, and a difference changes its sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock the range of A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One range of values for both sides, or one for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned round when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the badges away; panels show what is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{&quot;attention_maps&quot;: &quot;split&quot; …}: panels that show them otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show A and B in a panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One panel alone: A, B, both side by side, or the difference B − A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the panel shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id of the panel; the active one when absent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::DataTable</name>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::EditCommands</name>
    <message>
        <source>A menu or a dialog is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trace is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back the last change of the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panel is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts what the active panel shows into the clipboard as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the numbers of the active panel into the clipboard as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the command line that draws this figure into the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;text field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the keyboard into the field for the text to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds any command, panel, head, token or setting by a few letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the keys of all commands, and changes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoes or does again until so many steps of the history are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a step that cannot be undone off the history, to get at those before it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::EngineBanners</name>
    <message>
        <source>The engine has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your traces are still here; the model is opened again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been told to stop and goes on. Restarting it ends the run; the traces stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::EngineProcess</name>
    <message>
        <source>The engine could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine process ended unexpectedly (signal %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine process ended with code %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line that writes the same file without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure as it will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the file ends with a format: .svg, .pdf, .png …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text below 5 points is hard to read in print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full colour vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without red cones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without green cones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without blue cones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes that see the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the figure looks to people with protanopia, deuteranopia and tritanopia; the file keeps its colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ExportForm</name>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG, vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TSV, numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPY, numbers for NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDF5, numbers with axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX, a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For print, on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, as on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark, as on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe as a first line behind #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the whole figure, with its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the title, in points on paper; captions and numbers are a point smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of pictures made of pixels; printers take 300, lines 600 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the panel is zoomed in: the part that is seen, or the whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the figure&apos;s own words. A blank: none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::FigureCommands</name>
    <message>
        <source>The figure was not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what a panel shows as SVG, PDF, PNG, CSV, TSV, NPY, HDF5, Markdown or LaTeX; the suffix decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the view of a figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the trace that an exported figure shows, and shows it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts file.h5::/path[slice] of what the panel shows into the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::FigureReturn</name>
    <message>
        <source>reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view of %1 was not brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its recipe names no trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace %1 is not where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure %1 shows %2, which is neither at %3 nor near the figure, the open traces or the recent files. Say where it is now, or record it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view of %1 was brought back in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view of %1 is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view of %1 is back, but %2 has changed since: its numbers may differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::FileCommands</name>
    <message>
        <source>Script saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a model folder: config.json and model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes a model and frees its memory; its traces stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses which of the open models Run uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;trace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a trace or any HDF5 file, also file.h5::/path[slice].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file of the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is called in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is selected in it, as for view.select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes a trace in the window; its file stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file of the trace; the selected one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save trace as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies a trace to where it is kept; runs are kept among the last 50 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as sc&amp;ript…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what was done in this window: .sh does it again, .py reads the numbers with h5py, .commands lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is compared then, as for compare.set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces and HDF5 files (*.h5 *.hdf5);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.h5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.fovea workspace.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace (*.fovea)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with its traces (*.fovea)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the view of a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported figures (*.svg *.pdf *.png *.h5 *.csv *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.pdf *.png *.csv *.tsv *.npy *.h5 *.md *.tex)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was done as a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell script (*.sh);;Python script (*.py);;Commands (*.commands)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::FileOpener</name>
    <message>
        <source>%1 was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace %1 was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::FilmStrip</name>
    <message>
        <source>No pictures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, picture %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::FollowCommands</name>
    <message>
        <source>Show as it &amp;grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a trace that is being written as it grows, or holds it still to be looked at; the run goes on either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes over when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected trace is complete, or there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file of the trace; the selected one when absent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::HeadGrid</name>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::Heatmap</name>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::HelpCommands</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists every command with its keys and parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plugins…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the plugins, and says of those that were refused why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Fovea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Fovea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fovea %1, a research workbench for Transformer internals.

It sends nothing anywhere.

Our sources: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Histogram</name>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::History</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::HistoryDock</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) done</source>
        <translation>
            <numerusform>%1 of %n step done</numerusform>
            <numerusform>%1 of %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::ImagePair</name>
    <message>
        <source>Two pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (scaled from %1 x %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ImageWidget</name>
    <message>
        <source>No picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Inspector</name>
    <message>
        <source>Nothing is selected. Run a sentence or open a trace; then click a head, a token or a cell of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line that draws this figure without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure…  Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer · head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head %1.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagonality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDF5 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers × heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over queries, in nat: −Σ p ln p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between query and key, weighted, mean over queries, in tokens: Σ p |query − key|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight that a query gives itself, mean over queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight on the first token, mean over queries (arXiv 2309.17453)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention weight of the key for the query, 0 to 1: softmax(q · k / √d)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Copies the address with its folder; fovea and fovea-cli dump open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ItemChart</name>
    <message>
        <source>Nothing to plot yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::JobCommands</name>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides what is under way: runs, models and traces being opened, exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;gures of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows over the window how long frames and the event loop take, and what waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the job that began last, or the one with this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number; the newest when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget ended jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the jobs that have ended off the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::JobSources</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking, then reading its layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing and writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs about %1, %2 are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process writes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::JobView</name>
    <message>
        <source>Stop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the jobs that have ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::LayoutCommands</name>
    <message>
        <source>changes over when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the models, runs and traces on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the numbers of what is selected on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the steps that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the window the whole screen, or takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts every panel back where it stood at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the panels where a kept layout says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kept layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window; a setting that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark, light, or as the desk has it; a setting that stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::LinePlot</name>
    <message>
        <source>Nothing to plot yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::MainWindow</name>
    <message>
        <source>%1 is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. What was recorded before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps drawn %1 ms after Enter; the engine took %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::MaskOverlay</name>
    <message>
        <source>Picture with a mask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::MissingFiles</name>
    <message>
        <source>Close this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of this workspace need a look; the rest is open</source>
        <translation>
            <numerusform>%n file of this workspace needs a look; the rest is open</numerusform>
            <numerusform>%n files of this workspace need a look; the rest is open</numerusform>
        </translation>
    </message>
    <message>
        <source>has changed since the workspace was saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it out of the workspace; no file is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ModeSwitch</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: open or run something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (key %2; hold X to see the other one)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::NamedLayoutCommands</name>
    <message>
        <source>There is no layout of your own; save one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranges the panels for a question, or as you saved them under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the layout as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps where the panels stand under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kept layout; where the panels stand when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename a layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives one of your layouts another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete a layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets one of your layouts; the panels stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels can then not be dragged elsewhere by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes over when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel in its own &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the panel out of the window, or back into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id of the panel; the active one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panels are locked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::NamedLayouts</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads at the left, the map beside them, the lines below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tokens this one looks at: lines and map large, the heads beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All heads of all layers large, the map of one beside them, the numbers below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::NoteCommands</name>
    <message>
        <source>The note was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace first: notes are written to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace; the selected one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a note to what is selected: a token, a head, a layer, a step. It is kept with the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{&quot;layer&quot;: 3, &quot;head&quot;: 5 …}; what is selected when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which note; a new one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was written; now when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces what a note says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a note away; undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the notes of the open traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes over when absent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Notes</name>
    <message>
        <source>the whole trace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::NotesDock</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the open traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes yet. Select a token, a head or a layer and write one: it is kept with the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note to what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the note says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the note away; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Outlet</name>
    <message>
        <source>The figure was not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panel is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address was not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Overlay</name>
    <message>
        <source>%1 ms, worst %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms, own %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::PaletteEntries</name>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light on dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark on light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::PanelFrame</name>
    <message>
        <source>What can be done with this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::PanelHost</name>
    <message>
        <source>The panel %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel %1 was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::PluginChild</name>
    <message>
        <source>It did not come to an end within %1 s (at: %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started to try it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It crashed with signal %1 (at: %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended the process with code %1 (at: %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended the process without a word (at: %1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::PluginsDialog</name>
    <message>
        <source>Plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But not in this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SDK %1, traces of schema %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (for traces with %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands, exporters, verbs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::RecentList</name>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report is a folder that you send, or not, to whom you like: nothing leaves this machine by itself. Below is all that would be in it, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What happened, and what did you expect?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the &amp;settings (paths cut to their last part)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the last lines of the &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the &amp;numbers that the active panel shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the report be?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Ridge</name>
    <message>
        <source>%1 of %2 rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most in %1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms over steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::RunCommands</name>
    <message>
        <source>&amp;Run the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a text through the model and records its attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sentence, or token ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open. Open a model folder first (Ctrl+O).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the run, or a model being loaded; what is recorded so far stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the &amp;engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the engine process and starts another; open models are loaded again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::RunControl</name>
    <message>
        <source>Nothing was run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open. Open a model folder first (Ctrl+O).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is not running. Restart it, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no tokenizer, so it takes token ids: type whole numbers such as 1 0 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 for recorded runs cannot be made. Is the disk full, or read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model %1 could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace of the run could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::SampleList</name>
    <message>
        <source>Samples that run at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Samples</name>
    <message>
        <source>A small model that sorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs numbers through a model of 2 layers: one head looks for the next larger number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs as A and B, and the difference of their maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every head and its statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All heads with entropy, distance and sink share; sort or filter the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at tensors as pictures and numbers, without running anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences in MiniLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens all-MiniLM-L6-v2, which is on this machine, and runs a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::SelectionSummary</name>
    <message>
        <source>example %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fovea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key for &quot;%1&quot;: press it in the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign here only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already the key of: %2. Assigned here only, it is taken away from there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::StatusLine</name>
    <message>
        <source>Engine starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1 · frame %2 ms · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that the panels have read from traces; time that the last frame took to paint; language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs about %1, %2 are free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::StripPlot</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::SupportCommands</name>
    <message>
        <source>The report is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the help at the page of what the keyboard is in, or at the one that is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start, export, keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What Fovea can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of what is there and what is not there yet, with what shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a report would hold, and saves it as a folder. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts versions, machine, engine and plugins into the clipboard as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a sample: a model, what is run through it and what to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort, compare, heads …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample is under way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::TokenLines</name>
    <message>
        <source>%1 of %2 links drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::TokenPair</name>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of A and B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::TokenStrip</name>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tokens yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fovea::TopBar</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to run through the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with config.json and model.safetensors (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model, then type a sentence here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type token ids, for example 1 0 2, and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ Cancel  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what is recorded so far stays (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the text through the model and record its attention (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::ViewCommands</name>
    <message>
        <source>id of the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses what every panel shows: layer, head, tokens, channel …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file of an open trace; the selected one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{&quot;x&quot;: 12, &quot;y&quot;: 34}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path of a dataset in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a panel its options, as the workspace keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the panel keeps of its options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it shows A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings a panel to the front, or hides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false hides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in a panel&apos;s menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does what an entry of a panel&apos;s own menu does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry, as it is written there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is compared then, as for compare.set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WeightCommands</name>
    <message>
        <source>Look at its &amp;weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the tensors of a model as numbers and pictures, with their statistics, in the trace browser. They are read from its files; the model need not fit into memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder or .safetensors file of the model; the current one when absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WelcomePage</name>
    <message>
        <source>See inside a Transformer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a model folder here (config.json with safetensors, as Hugging Face writes them), type a sentence above and press Enter: its attention maps appear. Or drop a trace (.h5), or any HDF5 file. Nothing is sent anywhere, and no code from a folder is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model…  Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open trace…  Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with what was open last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WindowHabits</name>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event loop, longest of 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands at the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;A in every panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;B in every panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A | B &amp;side by side in every panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difference in every panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protanopia (no long waves)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deuteranopia (no middle waves)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tritanopia (no short waves)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WindowPlugins</name>
    <message>
        <source>The plugin %1 is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin %1 was switched off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WindowWorkspace</name>
    <message>
        <source>Save the workspace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::Workspace</name>
    <message>
        <source>Not the file that is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept for a crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work goes on. Save the workspace elsewhere, or make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had been moved and were found.</source>
        <translation>
            <numerusform>%n file had been moved and was found.</numerusform>
            <numerusform>%n files had been moved and were found.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying traces …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work of before was not restored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WorkspaceBanners</name>
    <message>
        <source>a workspace without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fovea ended unexpectedly with %1, on %2, with %n trace(s) open. Nothing of it is lost.</source>
        <translation>
            <numerusform>Fovea ended unexpectedly with %1, on %2, with %n trace open. Nothing of it is lost.</numerusform>
            <numerusform>Fovea ended unexpectedly with %1, on %2, with %n traces open. Nothing of it is lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Work to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been changed by another program since it was opened here. Saving it now would undo that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in another window as well. Each keeps its own work; before one overwrites what the other has saved, it asks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WorkspaceCommands</name>
    <message>
        <source>The workspace is being opened or saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a .fovea: its models, traces, views and notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save wor&amp;kspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what is open, compared and noted into the .fovea.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save workspace &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes it under another name, on request with copies of its traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file, or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true: a folder with the traces in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate a missing file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the workspace where a file of it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::WorkspaceView</name>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models, runs and traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2
Kept among the last 50 runs; save the trace to keep it for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save trace as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare as A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare as B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::AttentionSource</name>
    <message>
        <source>example %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens aligned, %2 only in A, %3 only in B left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tokens replaced</source>
        <translation>
            <numerusform>%n token replaced</numerusform>
            <numerusform>%n tokens replaced</numerusform>
        </translation>
    </message>
    <message>
        <source>layers and heads by number (A: %1 × %2, B: %3 × %4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::ExampleRow</name>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::HeadList</name>
    <message>
        <source>filter, as entropy &lt; 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the heads that meet it: layer, head, entropy, distance, diagonality and sink with &lt; &lt;= = != &gt;= &gt; and a number, joined by &quot;and&quot; and &quot;or&quot;; or a name such as L3 H5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::HeadTable</name>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of a query&apos;s weights, mean over queries, in nat: −Σ p ln p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between query and key, weighted, mean over queries, in tokens: Σ p |query − key|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight that a query gives itself, mean over queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight on the first token, mean over queries (arXiv 2309.17453)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::HeadsPanel</name>
    <message>
        <source>Filter the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by diagonality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by sink share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the heads of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of entropy by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message>
        <source>by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by diagonality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by sink share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 meet the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all on one range ±%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue: more in A, orange: more in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked range 0–%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B of a head on one range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each on its own range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooled to %1 × %1, largest changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooled to %1 × %1, largest weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click: select, double click: open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy %1 nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean distance %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagonality %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink share %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::LinesPanel</name>
    <message>
        <source>Show links above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least weight of a link that is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines from queries (above) to keys (below)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the strongest %1 of %2 links above %3, of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 links above %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, blue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B, orange: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more in A, blue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more in B, orange: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special tokens hidden, rows scaled to sum to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special tokens hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queries above, keys below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thickest line: change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thickest line: weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MapActions</name>
    <message>
        <source>Locked range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the end of the colours while going through heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide special</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the tokens that the tokenizer put in, such as [CLS] and [SEP]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale rows to 1 without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide each row by what is left when special tokens are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal steps of colour for equal ratios, over four powers of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference as ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log₂(B / A): 1 is twice as much, −1 half as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A | B as a wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One map over the other with a line to drag, on the tokens that both have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (Home)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MapPair</name>
    <message>
        <source>Line between A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or press Left and Right: A to the left of it, B to the right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MapPanel</name>
    <message>
        <source>Zoom or move the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log₂ B/A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same for A, B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention map of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 queries only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact, as stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact, from query and key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows sum to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special tokens hidden, rows scaled to sum to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special tokens hidden, rows sum to %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest %1 at %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue: more in A, orange: more in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one range for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows %1–%2, columns %3–%4 seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel: zoom, drag: pan, hover: value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::attention_maps::MessagePage</name>
    <message>
        <source>No trace is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a text above and press Enter, or drop a trace here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace holds no attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it with its queries and keys: fovea record MODEL --text &quot;…&quot; --watch attention.weights=qk -o run.h5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B has no such head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers and heads are compared by their number; choose a head that both have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has not written this example; it appears here as soon as it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attention map could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::BrowserPanel</name>
    <message>
        <source>No file is open. Drop a trace or any HDF5 file here, or run a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups and datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference as ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log₂(B / A): 1 is twice as much, −1 half as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 numbers are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest |B − A| %1 in row %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest relative %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows paired by token, %1 only in A, %2 only in B left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 × %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows, %3 of %4 columns shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one range for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range for each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::NodeModel</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::SliceBar</name>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fovea::trace_browser::SliceView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address; fovea opens it again: fovea &apos;file.h5::/path[slice]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C copies the chosen cells as tab-separated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the slice shown, in the dataset&apos;s own unit: n counts its numbers; std = √(Σ(x − mean)² / n); NaN and infinite values are counted and left out of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n %1 · mean %2 · std %3 · min %4 · max %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infinite %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ops</name>
    <message>
        <source>%1 runs on the CPU only in this version, not on device %2; use --device cpu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trace_browser</name>
    <message>
        <source>Trace browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no numbers in A or in B; only numbers have a difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 in A and %3 in B; only slices of the same shape have a difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
