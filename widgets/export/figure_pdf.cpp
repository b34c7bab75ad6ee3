// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"
#include "export/pdf_dates.h"

#include <QBuffer>
#include <QHashSeed>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace fovea {
namespace {

/// Adobe's XMP packet (ISO 16684-1) with title and description of Dublin Core, and the recipe.
QByteArray metadata(const Figure& figure, const ExportOptions& options)
{
    const QString packet = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:description>\n"
        "<xmp:CreatorTool>%3</xmp:CreatorTool>\n"
        "<fovea:recipe xmlns:fovea=\"urn:fovea:figure\">%4</fovea:recipe>\n"
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n");
    return xmlText(packet.arg(figure.title.toHtmlEscaped(), alternativeText(figure, options).toHtmlEscaped(),
                       softwareName(), recipeOf(figure)))
        .toUtf8();
}

/// The writer numbers fonts in the order of a hash table, whose order is drawn anew in each process.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

} // namespace

QByteArray formatPdf(const Figure& figure, const ExportOptions& options)
{
    const FixedHashOrder order;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    constexpr int resolution = 1200;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageSize(
            QPageSize(sizeInPoints(figure, options), QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(figure.title);
        writer.setCreator(softwareName());
        writer.setDocumentXmpMetadata(metadata(figure, options));
        QPainter painter(&writer);
        painter.scale(resolution / 72.0, resolution / 72.0);
        paintFigure(painter, figure, options);
    }
    return withoutDate(std::move(bytes));
}

} // namespace fovea
