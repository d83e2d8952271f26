#include "app/cli/analysecommand.h"
#include "app/cli/applycommand.h"
#include "app/cli/batchcommand.h"
#include "app/cli/checkcommand.h"
#include "app/cli/documentcommands.h"
#include "app/cli/exportcommand.h"
#include "app/cli/historycommands.h"
#include "app/cli/importcommand.h"
#include "app/cli/layoutcommand.h"
#include "app/cli/reportcommand.h"

namespace app {

QList<Command> allCommands()
{
    return {newCommand(),   importCommand(),  infoCommand(),   analyseCommand(), reportCommand(),
            batchCommand(), exportCommand(),  layoutCommand(), applyCommand(),   undoCommand(),
            redoCommand(),  historyCommand(), checkCommand()};
}

} // namespace app
