// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/plugin.h>

#include <QMouseEvent>
#include <QPainter>

#include <stdexcept>

namespace fovea::test {
namespace {

void failIn(const char* call)
{
    if (qgetenv("FOVEA_TEST_THROWS_IN") == call) {
        throw std::runtime_error(std::string("thrown in ") + call);
    }
}

class ThrowingPanel final : public Panel {
public:
    explicit ThrowingPanel(Workbench& workbench)
    {
        failIn("create");
        connect(&workbench, &Workbench::selectionChanged, this, [this, &workbench] {
            failIn("selection");
            workbench.read(
                this, "nothing", [] { return Result<Array>(Array()); },
                [](const Result<Array>&) { failIn("answer"); });
        });
    }

    void retranslate() override { failIn("retranslate"); }
    QString subject() const override
    {
        failIn("subject");
        return {};
    }
    QString footer() const override
    {
        failIn("footer");
        return {};
    }
    std::optional<Figure> figure() const override
    {
        failIn("figure");
        Figure figure;
        figure.data = Array::of(Shape { 1 }, std::vector<float> { 1 });
        figure.paint = [](QPainter&, const QRectF&, const Theme&) { failIn("paint"); };
        return figure;
    }
    bool isLoading() const override
    {
        failIn("loading");
        return false;
    }
    Value state() const override
    {
        failIn("state");
        return {};
    }
    void restore(const Value&) override { failIn("restore"); }

protected:
    void mousePressEvent(QMouseEvent*) override { failIn("event"); }
};

} // namespace

class Throwing final : public QObject, public Plugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FOVEA_PLUGIN_IID FILE "throwing.json")
    Q_INTERFACES(fovea::Plugin)
public:
    std::unique_ptr<Panel> createPanel(const QString&, Workbench& workbench) override
    {
        return std::make_unique<ThrowingPanel>(workbench);
    }
};

} // namespace fovea::test

#include "throwing_plugin.moc"
