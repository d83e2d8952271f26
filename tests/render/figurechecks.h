#pragma once

#include "tests/render/recordingdevice.h"

#include <QStringList>

/// With half a unit to spare, for rounding.
inline bool isInside(const QRectF &outer, const QRectF &inner)
{
    return outer.adjusted(-0.6, -0.6, 0.6, 0.6).contains(inner);
}

/// The first two texts that lie on each other, or nothing.
inline QString overlapIn(const QList<RecordingEngine::Text> &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF common = texts.at(i).rect & texts.at(j).rect;
            if (common.width() > 0.6 && common.height() > 0.15 * texts.at(i).rect.height())
                return texts.at(i).text + QStringLiteral(" | ") + texts.at(j).text;
        }
    }
    return {};
}

inline QStringList textsIn(const RecordingEngine &engine, const QRectF &rect)
{
    QStringList found;
    for (const auto &text : engine.texts) {
        if (isInside(rect, text.rect))
            found.append(text.text);
    }
    return found;
}
