#include "app/desktop/dialogs/buttonrow.h"

#include <QDialogButtonBox>
#include <QLayout>

namespace app {

void letTabWalk(QDialogButtonBox &row)
{
    row.setFocusProxy(nullptr);
    QWidget *before = &row;
    for (int place = 0; place < row.layout()->count(); ++place) {
        QWidget *button = row.layout()->itemAt(place)->widget();
        if (!button)
            continue;
        QWidget::setTabOrder(before, button);
        before = button;
    }
}

} // namespace app
