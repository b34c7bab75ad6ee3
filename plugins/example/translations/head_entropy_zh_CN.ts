<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>head_entropy</name>
    <message><source>Head entropy</source><translation>注意力头的熵</translation></message>
    <message><source>How widely every attention head looks: the entropy of its rows, layer by layer.</source><translation>每个注意力头关注得有多广：逐层给出各行的熵。</translation></message>
    <message><source>Unit</source><translation>单位</translation></message>
    <message><source>1 nat is 1.44 bit.</source><translation>1 奈特等于 1.44 比特。</translation></message>
    <message><source>Numbers in the cells</source><translation>在格子里显示数值</translation></message>
    <message><source>Left out where a cell is too small for them.</source><translation>格子太小时不显示。</translation></message>
    <message><source>Head entropy: set the unit</source><translation>注意力头的熵：设置单位</translation></message>
    <message><source>Shows entropies in bit or nat.</source><translation>以比特或奈特显示熵。</translation></message>
    <message><source>Gnuplot matrix</source><translation>Gnuplot 矩阵</translation></message>
</context>
<context>
    <name>head_entropy::EntropyPanel</name>
    <message><source>The entropy of every attention head; arrow keys select one</source><translation>每个注意力头的熵；用方向键选择一个头</translation></message>
    <message><source>%1 layers of %2 heads; mean row entropy %3 to %4 %5</source><translation>%1 层，每层 %2 个头；行平均熵 %3 至 %4 %5</translation></message>
    <message><source>Head entropy</source><translation>注意力头的熵</translation></message>
    <message><source>Reading …</source><translation>正在读取……</translation></message>
    <message><source>Open a trace with attention to see how widely its heads look.</source><translation>打开一份含有注意力的记录，即可看到各个头关注得有多广。</translation></message>
</context>
</TS>
