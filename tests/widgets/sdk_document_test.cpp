// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/application.h"
#include "widgets/widget_examples.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace fovea {
namespace {

QString textOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

const QString root = QStringLiteral(FOVEA_TEST_DATA "/..");

/// The same words, however lines are broken.
QString words(QString code)
{
    return code.replace(QRegularExpression(QStringLiteral("\\s+")), QStringLiteral(" ")).trimmed();
}

TEST(SdkDocument, ShowsEveryWidgetWithTheExampleThatIsCompiledHere)
{
    const QString document = textOf(root + QStringLiteral("/plugins/sdk/SDK.md"));
    const QString compiled = words(textOf(root + QStringLiteral("/tests/widgets/widget_examples.cpp")));
    const qsizetype begin = document.indexOf(QStringLiteral("## Widgets"));
    ASSERT_GE(begin, 0);
    const qsizetype next = document.indexOf(QStringLiteral("\n## "), begin + 1);
    const QString section = document.mid(begin, next < 0 ? -1 : next - begin);
    for (const test::WidgetExample& example : test::widgetExamples()) {
        EXPECT_TRUE(section.contains(QStringLiteral("pictures/sdk/%1.png").arg(example.name)))
            << example.name.toStdString();
    }
    static const QRegularExpression block(
        QStringLiteral("```cpp\\n(.*?)```"), QRegularExpression::DotMatchesEverythingOption);
    std::size_t blocks = 0;
    for (const QRegularExpressionMatch& match : block.globalMatch(section)) {
        EXPECT_TRUE(compiled.contains(words(match.captured(1)))) << match.captured(1).toStdString();
        ++blocks;
    }
    EXPECT_EQ(blocks, test::widgetExamples().size());
}

TEST(SdkDocument, HasASmallPictureOfEveryWidget)
{
    for (const test::WidgetExample& example : test::widgetExamples()) {
        const QString path = root + QStringLiteral("/resources/pictures/sdk/%1.png").arg(example.name);
        EXPECT_TRUE(QFileInfo::exists(path)) << path.toStdString();
        EXPECT_LT(QFileInfo(path).size(), 60 * 1024) << path.toStdString();
        EXPECT_EQ(QImage(path).size(), example.size) << path.toStdString();
    }
}

TEST(SdkDocument, EveryExampleDrawsSomething)
{
    for (const test::WidgetExample& example : test::widgetExamples()) {
        const std::unique_ptr<QWidget> widget = example.make();
        test::present(*widget, example.size, Theme::light());
        const QImage image = test::picture(*widget, QStringLiteral("example_") + example.name);
        EXPECT_LT(
            test::countPixels(image, Theme::light().panel, 2), image.width() * image.height() * 97 / 100)
            << example.name.toStdString();
    }
}

} // namespace
} // namespace fovea
