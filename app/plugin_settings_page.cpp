// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_settings_page.h"

#include "guarded_call.h"

#include <fovea/error_text.h>

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace fovea {

namespace {

QString textOf(const Value& value)
{
    const auto* text = value.as<std::string>();
    return text != nullptr ? QString::fromStdString(*text) : QString();
}

} // namespace

PluginSettingsPage::PluginSettingsPage(QString pluginId, PluginSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_pluginId(std::move(pluginId))
    , m_settings(settings)
    , m_form(new QFormLayout)
    , m_problem(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", "sentence");
    m_problem->hide();
    m_form->setLabelAlignment(Qt::AlignLeft);
    for (const SettingEntry& entry : m_settings.entries()) {
        auto* label = new QLabel(this);
        QWidget* editor = editorFor(entry);
        editor->setObjectName("setting_" + entry.key);
        label->setBuddy(editor);
        m_form->addRow(label, editor);
        m_labels.push_back(label);
        m_editors.push_back(editor);
    }
    connect(&m_settings, &PluginSettings::changed, this, [this] {
        for (const std::function<void()>& refresh : m_refresh) {
            refresh();
        }
    });
    for (const std::function<void()>& refresh : m_refresh) {
        refresh();
    }
    retranslate();
}

void PluginSettingsPage::retranslate()
{
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const SettingEntry& entry = m_settings.entries()[i];
        const QString title = translated(entry.title);
        m_labels[i]->setText(entry.unit.isEmpty() ? title : title + " (" + entry.unit + ")");
        m_editors[i]->setToolTip(translated(entry.help));
        m_editors[i]->setAccessibleName(title);
        if (auto* choices = qobject_cast<QComboBox*>(m_editors[i])) {
            for (int index = 0; index < choices->count(); ++index) {
                choices->setItemText(index, translated(entry.choices[index]));
            }
        }
    }
}

QString PluginSettingsPage::translated(const QString& text) const
{
    return text.isEmpty()
        ? QString()
        : QCoreApplication::translate(m_pluginId.toUtf8().constData(), text.toUtf8().constData());
}

void PluginSettingsPage::change(const QString& key, const Value& value)
{
    Result<void> set;
    guardedCall([&] { set = m_settings.set(key, value); },
        [&](const QString& reason) { emit broken(m_pluginId, reason); });
    m_problem->setText(set ? QString() : errorText(set.error()));
    m_problem->setVisible(!set);
}

QWidget* PluginSettingsPage::editorFor(const SettingEntry& entry)
{
    const QString key = entry.key;
    switch (entry.type) {
    case SettingEntry::Type::Boolean: {
        auto* box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, [this, key](bool isOn) { change(key, isOn); });
        m_refresh.emplace_back([this, box, key] {
            const QSignalBlocker blocker(box);
            const Value value = m_settings.value(key);
            const bool* isOn = value.as<bool>();
            box->setChecked(isOn != nullptr && *isOn);
        });
        return box;
    }
    case SettingEntry::Type::Integer: {
        auto* box = new QSpinBox(this);
        box->setRange(
            static_cast<int>(entry.minimum.value_or(0)), static_cast<int>(entry.maximum.value_or(0)));
        connect(box, &QSpinBox::valueChanged, this, [this, key](int value) { change(key, value); });
        m_refresh.emplace_back([this, box, key] {
            const QSignalBlocker blocker(box);
            box->setValue(static_cast<int>(m_settings.value(key).number().value_or(0)));
        });
        return box;
    }
    case SettingEntry::Type::Real: {
        auto* box = new QDoubleSpinBox(this);
        box->setDecimals(6);
        box->setRange(entry.minimum.value_or(-1e12), entry.maximum.value_or(1e12));
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, key](double value) { change(key, value); });
        m_refresh.emplace_back([this, box, key] {
            const QSignalBlocker blocker(box);
            box->setValue(m_settings.value(key).number().value_or(0));
        });
        return box;
    }
    case SettingEntry::Type::Choice: {
        auto* box = new QComboBox(this);
        for (const QString& choice : entry.choices) {
            box->addItem(choice, choice);
        }
        connect(box, &QComboBox::activated, this,
            [this, box, key](int index) { change(key, box->itemData(index).toString().toStdString()); });
        m_refresh.emplace_back([this, box, key] {
            const QSignalBlocker blocker(box);
            box->setCurrentIndex(box->findData(textOf(m_settings.value(key))));
        });
        return box;
    }
    case SettingEntry::Type::Color: {
        auto* button = new QPushButton(this);
        connect(button, &QPushButton::clicked, this, [this, key] {
            const QColor chosen = QColorDialog::getColor(QColor(textOf(m_settings.value(key))), this);
            if (chosen.isValid()) {
                change(key, chosen.name().toStdString());
            }
        });
        m_refresh.emplace_back([this, button, key] {
            const QString name = textOf(m_settings.value(key));
            button->setText(name);
            QPixmap patch(14, 14);
            patch.fill(QColor(name));
            button->setIcon(patch);
        });
        return button;
    }
    case SettingEntry::Type::Text:
    case SettingEntry::Type::Path:
        break;
    }
    auto* line = new QLineEdit(this);
    connect(line, &QLineEdit::editingFinished, this,
        [this, line, key] { change(key, line->text().toStdString()); });
    m_refresh.emplace_back([this, line, key] {
        const QSignalBlocker blocker(line);
        line->setText(textOf(m_settings.value(key)));
    });
    if (entry.type == SettingEntry::Type::Path) {
        QAction* browse = line->addAction(QIcon(), QLineEdit::TrailingPosition);
        browse->setText(QString::fromUtf8("…"));
        connect(browse, &QAction::triggered, this, [this, line, key] {
            const QString path = QFileDialog::getOpenFileName(this, {}, line->text());
            if (!path.isEmpty()) {
                change(key, path.toStdString());
            }
        });
    }
    return line;
}

} // namespace fovea
