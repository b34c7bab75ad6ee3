// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "crash_watch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

namespace fovea {

namespace {

constexpr int fatalSignals[] { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT };
constexpr int mostModules = 64;
constexpr int longestPath = 4096;

/// Where one library lies, and its path: laid out so that a signal handler can read it.
struct Module {
    std::array<char, longestPath> path {};
    uintptr_t begin = 0, end = 0;
};

// A signal handler can only reach what is static, and may not allocate.
std::array<Module, mostModules> modules;
std::atomic<int> moduleCount { 0 };
std::array<char, longestPath> noteFile {};
std::array<struct sigaction, std::size(fatalSignals)> former {};
std::array<char, 64 * 1024> signalStack {};

const Module* moduleAt(uintptr_t address)
{
    const int count = moduleCount.load(std::memory_order_acquire);
    for (int i = 0; i < count; ++i) {
        if (address >= modules[static_cast<std::size_t>(i)].begin
            && address < modules[static_cast<std::size_t>(i)].end) {
            return &modules[static_cast<std::size_t>(i)];
        }
    }
    return nullptr;
}

void noteCulprit()
{
    std::array<void*, 128> frames {};
    const int count = backtrace(frames.data(), static_cast<int>(frames.size()));
    for (int i = 0; i < count; ++i) {
        const Module* module = moduleAt(reinterpret_cast<uintptr_t>(frames[static_cast<std::size_t>(i)]));
        if (module == nullptr) {
            continue;
        }
        const int file = open(noteFile.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file >= 0) {
            [[maybe_unused]] const ssize_t written
                = write(file, module->path.data(), std::strlen(module->path.data()));
            close(file);
        }
        return;
    }
}

void onFatalSignal(int signal)
{
    noteCulprit();
    for (std::size_t i = 0; i < std::size(fatalSignals); ++i) {
        if (fatalSignals[i] == signal) {
            // Whoever watched before, a sanitizer or nobody, has the last word.
            sigaction(signal, &former[i], nullptr);
        }
    }
    raise(signal);
}

struct Search {
    const char* path;
    Module* found;
};

int compareModule(dl_phdr_info* info, std::size_t, void* data)
{
    auto* search = static_cast<Search*>(data);
    if (std::strcmp(info->dlpi_name, search->path) != 0) {
        return 0;
    }
    uintptr_t begin = UINTPTR_MAX, end = 0;
    for (int i = 0; i < info->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = info->dlpi_phdr[i];
        if (segment.p_type == PT_LOAD) {
            begin = std::min<uintptr_t>(begin, info->dlpi_addr + segment.p_vaddr);
            end = std::max<uintptr_t>(end, info->dlpi_addr + segment.p_vaddr + segment.p_memsz);
        }
    }
    search->found->begin = begin;
    search->found->end = end;
    return 1;
}

} // namespace

CrashWatch::CrashWatch(const QString& folder)
{
    QDir notes(folder);
    for (const QString& name : notes.entryList({ "crashed-*" }, QDir::Files)) {
        QFile note(notes.filePath(name));
        if (note.open(QIODevice::ReadOnly)) {
            m_culprits << QFile::decodeName(note.read(longestPath));
        }
        note.close();
        notes.remove(name);
    }
    m_culprits.removeDuplicates();
    notes.mkpath(".");
    const QByteArray path = QFile::encodeName(notes.filePath(QString("crashed-%1").arg(getpid())));
    if (path.size() >= longestPath) {
        return;
    }
    std::copy(path.begin(), path.end(), noteFile.begin());
    // Its first call loads a library, which a handler must not.
    std::array<void*, 1> warm {};
    backtrace(warm.data(), 1);
    const stack_t stack { signalStack.data(), 0, signalStack.size() };
    sigaltstack(&stack, nullptr);
    struct sigaction action { };
    action.sa_handler = onFatalSignal;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    for (std::size_t i = 0; i < std::size(fatalSignals); ++i) {
        sigaction(fatalSignals[i], &action, &former[i]);
    }
}

CrashWatch::~CrashWatch()
{
    for (std::size_t i = 0; i < std::size(fatalSignals); ++i) {
        sigaction(fatalSignals[i], &former[i], nullptr);
    }
    moduleCount.store(0, std::memory_order_release);
}

void CrashWatch::watch(const QString& path)
{
    const int count = moduleCount.load(std::memory_order_relaxed);
    const QByteArray name = QFile::encodeName(path);
    if (count == mostModules || name.size() >= longestPath) {
        return;
    }
    Module& next = modules[static_cast<std::size_t>(count)];
    next = {};
    std::copy(name.begin(), name.end(), next.path.begin());
    // The loader knows a library by the name it was opened with, or by what a link led to.
    const QByteArray canonical = QFile::encodeName(QFileInfo(path).canonicalFilePath());
    Search search { next.path.data(), &next };
    if (dl_iterate_phdr(compareModule, &search) == 0) {
        search.path = canonical.constData();
        if (dl_iterate_phdr(compareModule, &search) == 0) {
            return;
        }
    }
    moduleCount.store(count + 1, std::memory_order_release);
}

} // namespace fovea
