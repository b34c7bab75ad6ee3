// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// `ninja sdk-pictures`: draws the examples of SDK.md into the folder that is named.
#include "widgets/widget_examples.h"

#include <fovea/theme.h>

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QStyleFactory>

#include <cstdio>

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, arguments);
    if (count != 2 || !QDir().mkpath(QString::fromLocal8Bit(arguments[1]))) {
        std::fprintf(stderr, "usage: fovea-sdk-pictures FOLDER\n");
        return 2;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    fovea::setCurrentTheme(fovea::Theme::light());
    QApplication::setPalette(fovea::currentTheme().palette());
    QApplication::setFont(fovea::currentTheme().face);
    for (const fovea::test::WidgetExample& example : fovea::test::widgetExamples()) {
        const std::unique_ptr<QWidget> widget = example.make();
        widget->resize(example.size);
        widget->setAttribute(Qt::WA_DontShowOnScreen);
        widget->setAttribute(Qt::WA_ShowWithoutActivating);
        widget->show();
        QCoreApplication::processEvents();
        widget->clearFocus();
        QImage image(example.size, QImage::Format_RGB32);
        widget->render(&image);
        const QString path
            = QString::fromLocal8Bit(arguments[1]) + u'/' + example.name + QStringLiteral(".png");
        if (!image.save(path, "PNG", 0)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
