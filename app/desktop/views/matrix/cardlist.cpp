#include "app/desktop/views/matrix/cardlist.h"

#include <QMimeData>

namespace app {

QStringList CardList::mimeTypes() const
{
    return {DraggedCard::mimeType()};
}

QMimeData *CardList::mimeData(const QList<QListWidgetItem *> &items) const
{
    const auto id = items.isEmpty() ? std::nullopt
                                    : core::RecordId::fromText(items.first()->data(activityRole).toString());
    if (!id)
        return nullptr;
    auto *mime = new QMimeData;
    mime->setData(DraggedCard::mimeType(), DraggedCard{*id, m_origin}.toMime());
    return mime;
}

} // namespace app
