// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/robust_window.h"

#include "appearance.h"
#include "plugins/attention_trace.h"

#include <cstdlib>
#include <fstream>

namespace fovea::test {

namespace {

const std::vector<const char*> ownFolders { "HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME" };

AttentionTraceSpec spec(int seed, int layers, int tokens, int examples = 1)
{
    AttentionTraceSpec made;
    made.seed = seed;
    made.layers = layers;
    made.examples = examples;
    if (tokens > 0) {
        made.tokens.assign(static_cast<std::size_t>(tokens), "word");
    }
    return made;
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// The maps that were written, whatever has been noted beside them since.
void expectMaps(const std::filesystem::path& path, int layers, int heads)
{
    const Result<Trace> trace = Trace::open(path);
    ASSERT_TRUE(trace) << trace.error().message();
    for (int layer = 0; layer < layers; ++layer) {
        for (int head = 0; head < heads; ++head) {
            EXPECT_TRUE(trace->attentionMap(layer, { 0, head, {} })) << path << " " << layer << " " << head;
        }
    }
}

} // namespace

int numberFromEnvironment(const char* name, int usual)
{
    const char* asked = std::getenv(name);
    return asked != nullptr ? std::atoi(asked) : usual;
}

RobustWindowTest::RobustWindowTest()
    : m_before(std::filesystem::current_path())
{
    std::filesystem::create_directories(m_folder / "home");
    for (const char* name : ownFolders) {
        ::setenv(name, (m_folder / "home").c_str(), 1);
    }
    std::filesystem::current_path(m_folder / "home");
    m_language.choose("en");
    applyTheme(Theme::dark());
}

RobustWindowTest::~RobustWindowTest()
{
    m_window.reset();
    m_language.choose("en");
    std::filesystem::current_path(m_before);
}

void RobustWindowTest::start()
{
    WindowSetup setup;
    setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
    setup.runFolder = text(m_folder / "runs");
    setup.journalFolder = text(m_folder / "journals");
    setup.pictureFolder = text(m_folder / "pictures");
    setup.pluginStateFolder = text(m_folder / "plugins");
    setup.logFile = text(m_folder / "fovea.log");
    setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins" };
    m_window = std::make_unique<MainWindow>(setup, m_settings, m_language);
    m_window->show();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

bool RobustWindowTest::settle()
{
    return waitFor([this] {
        return !m_window->workbench().isReading() && !m_window->panels().isLoading()
            && !m_window->opener().isBusy() && !m_window->control().isRunning();
    });
}

UsersFiles RobustWindowTest::writeUsersFiles()
{
    UsersFiles files;
    files.folder = (m_folder / "home").string();
    files.models = { modelWithWords(m_folder).string(), wideModel(m_folder, 4, 384, 512).string() };
    writeAttentionTrace(m_folder / "a.h5", spec(0, 2, 0));
    writeAttentionTrace(m_folder / "b.h5", spec(1, 2, 0));
    writeAttentionTrace(m_folder / "examples.h5", spec(2, 3, 9, 3));
    writeAttentionTrace(m_folder / "long.h5", spec(3, 4, 400));
    for (const char* name : { "a.h5", "b.h5", "examples.h5", "long.h5" }) {
        files.traces.push_back((m_folder / name).string());
    }
    AttentionTraceSpec blocks = spec(4, 2, 0);
    blocks.hasAttention = false;
    writeAttentionTrace(m_folder / "blocks.h5", blocks);
    const std::string whole = bytesOf(m_folder / "a.h5");
    m_folder.write("cut.h5", whole.substr(0, whole.size() / 2));
    std::string spoilt = whole;
    for (std::size_t i = 700; i < spoilt.size(); i += 997) {
        spoilt[i] = static_cast<char>(spoilt[i] ^ 0x5A);
    }
    m_folder.write("spoilt.h5", spoilt);
    m_folder.write("words.h5", "no trace at all");
    m_folder.write("broken/config.json", "{ \"model_type\": ");
    m_folder.write("broken.fovea", "{ \"format\": ");
    for (const char* name :
        { "blocks.h5", "cut.h5", "spoilt.h5", "words.h5", "missing.h5", "broken", "broken.fovea", "home" }) {
        files.others.push_back((m_folder / name).string());
    }
    files.others.push_back((m_folder / "a.h5").string() + "::/attention[0]");
    return files;
}

void RobustWindowTest::expectFilesWhole(const UsersFiles& files) const
{
    for (const std::string& trace : files.traces) {
        expectMaps(trace, 2, 3);
    }
}

bool RobustWindowTest::isReady() const
{
    const OpenModel* model = m_window->control().currentModel();
    return m_window->engine().state() == SessionControl::State::Ready && model != nullptr
        && model->engineKey != 0;
}

std::string RobustWindowTest::bannerText() const
{
    std::string all;
    for (const Banner* each : m_window->banners().banners()) {
        all += (each->problem().what + ": " + each->problem().sentence + "\n").toStdString();
    }
    return all;
}

void RobustWindowTest::expectWorking()
{
    ASSERT_TRUE(settle()) << bannerText();
    m_window->open(text(m_folder / "model"));
    ASSERT_TRUE(waitFor([this] { return isReady(); })) << bannerText();
    bool isFinished = false;
    const auto connection
        = QObject::connect(&m_window->control(), &RunControl::finished, [&isFinished] { isFinished = true; });
    m_window->run("the cat sat");
    EXPECT_TRUE(waitFor([&] { return isFinished; })) << bannerText();
    QObject::disconnect(connection);
    EXPECT_TRUE(settle());
}

} // namespace fovea::test
