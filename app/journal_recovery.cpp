// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "journal_recovery.h"

#include "journal_file.h"
#include "workspace_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace fovea {

namespace {

constexpr qint64 journalLimit = qint64 { 256 } << 20;

/// Nothing for a journal that is being written, or that says nothing.
std::optional<JournalContent> readAbandoned(const QFileInfo& info)
{
    QFile file(info.filePath());
    if (!info.isFile() || info.size() > journalLimit || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    Result<JournalContent> content
        = readJournal(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
            info.filePath().toStdString());
    return content ? std::optional(*std::move(content)) : std::nullopt;
}

bool hasMembers(const Value& state, const char* key)
{
    const Value* member = state.find(key);
    const auto* list = member != nullptr ? member->as<Value::List>() : nullptr;
    return list != nullptr && !list->empty();
}

bool isWorthKeeping(const JournalContent& content)
{
    return content.isChanged
        && (!content.head.workspace.empty() || hasMembers(content.state, "traces")
            || hasMembers(content.state, "models") || hasMembers(content.state, "notes"));
}

} // namespace

std::vector<AbandonedJournal> abandonedJournals(const QStringList& folders)
{
    std::vector<AbandonedJournal> found;
    for (const QString& folder : folders) {
        const QFileInfoList journals = QDir(folder).entryInfoList({ "*.journal" }, QDir::Files, QDir::Time);
        for (const QFileInfo& info : journals) {
            auto claim = std::make_shared<QLockFile>(journalLockPath(info.filePath()));
            claim->setStaleLockTime(0);
            if (!claim->tryLock(0)) {
                continue;
            }
            std::optional<JournalContent> content = readAbandoned(info);
            if (!content) {
                continue;
            }
            AbandonedJournal journal { info.filePath(), *std::move(content), std::move(claim) };
            if (isWorthKeeping(journal.content)) {
                found.push_back(std::move(journal));
            } else {
                discard(journal);
            }
        }
    }
    std::stable_sort(
        found.begin(), found.end(), [](const AbandonedJournal& left, const AbandonedJournal& right) {
            return left.content.head.time > right.content.head.time;
        });
    return found;
}

bool isOpenElsewhere(const QString& workspace, const QString& ownJournal)
{
    const QFileInfo document(workspaceDocumentPath(workspace));
    const QString pattern = QFileInfo(workspace).fileName() + ".*.journal.lock";
    const QFileInfoList locks = document.absoluteDir().entryInfoList({ pattern }, QDir::Files);
    return std::any_of(locks.begin(), locks.end(), [&](const QFileInfo& lock) {
        QLockFile probe(lock.filePath());
        probe.setStaleLockTime(0);
        return lock.filePath() != journalLockPath(ownJournal) && !probe.tryLock(0);
    });
}

void discard(AbandonedJournal& journal)
{
    QFile::remove(journal.path);
    journal.claim.reset();
}

} // namespace fovea
