#include "resources/shipped.h"

#include <QDir>

// The macro declares a function and so must stand outside every namespace.
static void registerFiles()
{
    Q_INIT_RESOURCE(stelselkaart);
}

namespace shipped {

void init()
{
    registerFiles();
}

} // namespace shipped
