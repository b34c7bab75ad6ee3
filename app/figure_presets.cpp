// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_presets.h"

#include <QCoreApplication>
#include <QFontDatabase>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FigurePresets)
};

// Liberation has the widths of the faces of which it stands in the place.
const std::vector<const char*> sans { "Arial", "Helvetica", "Liberation Sans" };
const std::vector<const char*> serif { "Times New Roman", "Times", "Liberation Serif" };

} // namespace

std::vector<FigurePreset> figurePresets()
{
    return {
        // Elsevier, "Artwork sizing": 90, 140 and 190 mm; "finished size 7 pt".
        { "single", Text::tr("Single column, 90 mm"), 90, 7, 300, {} },
        { "one-half", Text::tr("One and a half columns, 140 mm"), 140, 7, 300, {} },
        { "double", Text::tr("Double column, 190 mm"), 190, 7, 300, {} },
        // Nature, "Guide to preparing final artwork": 89 and 183 mm; sans-serif of 5 to 7 pt; 300 dpi and
        // more.
        { "nature-1", Text::tr("Nature, one column, 89 mm"), 89, 7, 300, sans },
        { "nature-2", Text::tr("Nature, two columns, 183 mm"), 183, 7, 300, sans },
        // IEEE, "Resolution and size": 3.5 in and 7.16 in; text 8 to 10 pt; 300 dpi.
        { "ieee-1", Text::tr("IEEE, one column, 88.9 mm"), 88.9, 8, 300, sans },
        { "ieee-2", Text::tr("IEEE, two columns, 181 mm"), 181, 8, 300, sans },
        // acmart.cls 2, format sigconf: columns of 3.33 in on a text width of 7 in.
        { "acm-1", Text::tr("ACM, one column, 84.6 mm"), 84.6, 8, 300, {} },
        { "acm-2", Text::tr("ACM, two columns, 177.8 mm"), 177.8, 8, 300, {} },
        // neurips.sty: text 5.5 in wide, in Times of 10 pt; captions of figures 9 pt.
        { "neurips", Text::tr("NeurIPS, text width, 5.5 in"), 139.7, 8, 300, serif },
        // acl.sty: columns of 7.7 cm on a text width of 16 cm, in Times.
        { "acl-1", Text::tr("ACL, one column, 77 mm"), 77, 8, 300, serif },
        { "acl-2", Text::tr("ACL, two columns, 160 mm"), 160, 8, 300, serif },
    };
}

Result<ExportSettings> withPreset(const QString& id, ExportSettings settings)
{
    QStringList known;
    for (const FigurePreset& preset : figurePresets()) {
        if (id == preset.id) {
            settings.size = FigureSize { preset.widthMillimetres, 0, LengthUnit::Millimetre };
            settings.fontSize = preset.fontSize;
            settings.dotsPerInch = preset.dotsPerInch;
            settings.fontFamily.clear();
            for (const char* family : preset.families) {
                if (QFontDatabase::hasFamily(family)) {
                    settings.fontFamily = family;
                    break;
                }
            }
            return settings;
        }
        known << preset.id;
    }
    return usageError(FOVEA_TEXT("FigurePresets", "There is no preset \"%1\"; there are %2"),
        { id.toStdString(), known.join(", ").toStdString() });
}

} // namespace fovea
