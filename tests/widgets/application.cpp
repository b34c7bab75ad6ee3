// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QStyleFactory>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>

namespace fovea::test {
namespace {

/// One application for all tests of a program; off-screen unless the environment says otherwise.
class ApplicationEnvironment final : public ::testing::Environment {
public:
    void SetUp() override
    {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        }
        m_application = std::make_unique<QApplication>(m_count, m_arguments);
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        setCurrentTheme(Theme::dark());
    }
    void TearDown() override { m_application.reset(); }

private:
    int m_count = 1;
    char m_name[6] = "tests";
    char* m_arguments[2] = { m_name, nullptr };
    std::unique_ptr<QApplication> m_application;
};

[[maybe_unused]] const auto* environment = ::testing::AddGlobalTestEnvironment(new ApplicationEnvironment);

} // namespace

void present(QWidget& widget, const QSize& size, const Theme& theme)
{
    setCurrentTheme(theme);
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.face);
    widget.resize(size);
    widget.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::processEvents();
}

QImage picture(QWidget& widget, const QString& name, double scale)
{
    QImage image((QSizeF(widget.size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(currentTheme().panel);
    widget.render(&image);
    const QString folder = qEnvironmentVariable("FOVEA_TEST_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        EXPECT_TRUE(image.save(folder + u'/' + name + QStringLiteral(".png")));
    }
    return image;
}

int countPixels(const QImage& image, const QColor& color, int tolerance)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            count += std::abs(qRed(pixel) - color.red()) <= tolerance
                && std::abs(qGreen(pixel) - color.green()) <= tolerance
                && std::abs(qBlue(pixel) - color.blue()) <= tolerance;
        }
    }
    return count;
}

void turnWheel(QWidget& widget, QPoint position, int steps)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, QPoint(0, 120 * steps), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace fovea::test
