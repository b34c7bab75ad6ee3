// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal_text.h"

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace fovea {

/// A journal that no running window writes. While it is held here no other window offers it.
struct AbandonedJournal {
    QString path;
    JournalContent content;
    std::shared_ptr<QLockFile> claim;
};

/// The abandoned journals in these folders, newest first. Those with nothing in them that could be missed are
/// removed; those that cannot be read stay where they are. Reads from the disk.
std::vector<AbandonedJournal> abandonedJournals(const QStringList& folders);

/// Whether a window, perhaps this process's own, writes a journal for that workspace.
bool isOpenElsewhere(const QString& workspace, const QString& ownJournal);

/// Removes it and its lock.
void discard(AbandonedJournal& journal);

} // namespace fovea
