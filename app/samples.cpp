// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "main_window.h"
#include "script_runner.h"
#include "script_text.h"

#include <fovea/error_text.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace fovea {

namespace {

constexpr int lookMilliseconds = 20;

/// The newest snapshot of MiniLM in the cache of Hugging Face, which is only looked at.
QString cachedMiniLm()
{
    const QString hub = QDir::homePath()
        + "/.cache/huggingface/hub/models--sentence-transformers--all-MiniLM-L6-v2/snapshots";
    for (const QFileInfo& each : QDir(hub).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        if (QFileInfo::exists(each.filePath() + "/model.safetensors")) {
            return each.filePath();
        }
    }
    return {};
}

} // namespace

Samples::Samples(MainWindow& window, QString sorter)
    : m_window(window)
    , m_sorter(std::move(sorter))
    , m_minilm(cachedMiniLm())
{
    for (const QString& path : window.recentFiles().paths()) {
        if (m_minilm.isEmpty() && path.contains("MiniLM-L6") && QFileInfo::exists(path + "/config.json")) {
            m_minilm = path;
        }
    }
    m_clock.setInterval(lookMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &Samples::step);
}

Samples::~Samples() = default;

std::vector<Sample> Samples::all() const
{
    std::vector<Sample> samples;
    if (!m_sorter.isEmpty()) {
        samples = {
            { "sort", tr("A small model that sorts"),
                tr("Runs numbers through a model of 2 layers: one head looks for the next larger number.") },
            { "compare", tr("Compare two inputs"),
                tr("Two runs as A and B, and the difference of their maps.") },
            { "heads", tr("Every head and its statistics"),
                tr("All heads with entropy, distance and sink share; sort or filter the table.") },
            { "weights", tr("The weights of a model"),
                tr("Looks at tensors as pictures and numbers, without running anything.") },
        };
    }
    if (!m_minilm.isEmpty()) {
        samples.push_back({ "sentences", tr("Sentences in MiniLM"),
            tr("Opens all-MiniLM-L6-v2, which is on this machine, and runs a sentence.") });
    }
    return samples;
}

QString Samples::modelNamed(const QString& name) const
{
    return name == "@sorter" ? m_sorter : name == "@minilm" ? m_minilm : name;
}

bool Samples::open(const QString& id)
{
    const std::vector<Sample> samples = all();
    const bool isThere
        = std::any_of(samples.begin(), samples.end(), [&id](const Sample& each) { return each.id == id; });
    QFile file(":/examples/" + id + ".txt");
    if (!isThere || !file.open(QIODevice::ReadOnly)) {
        return false;
    }
    Result<std::vector<ScriptLine>> lines
        = parseScript(file.readAll().toStdString(), id.toStdString(), m_window.commands());
    if (!lines) {
        emit failed(errorText(lines.error()));
        return true;
    }
    m_lines = *std::move(lines);
    for (ScriptLine& line : m_lines) {
        if (const Value* path = line.command.parameters.find("path")) {
            const QString name = QString::fromStdString(*path->as<std::string>());
            line.command.parameters["path"] = modelNamed(name).toStdString();
        }
    }
    m_id = id;
    m_next = 0;
    m_clock.start();
    return true;
}

void Samples::step()
{
    if (m_window.commands().isRunning() || !isQuiet(m_window)) {
        return;
    }
    if (m_next == m_lines.size()) {
        m_clock.stop();
        emit opened(m_id);
        return;
    }
    const Command command = m_lines[m_next++].command;
    if (const Result<void> done = m_window.commands().execute(command.name, command.parameters); !done) {
        m_clock.stop();
        emit failed(errorText(done.error()));
    }
}

} // namespace fovea
