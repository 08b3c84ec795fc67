package gleaner.ui.studio;

import gleaner.ui.Status;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands of other bundles by their names. */
final class Commands {
	static final String IMPORT = "gleaner.corpus.import";
	static final String REMOVE_CORPUS = "gleaner.corpus.remove";
	static final String ADD_TO_MIX = "gleaner.mix.add";
	static final String SHOW_DEBRIS = "gleaner.debris.show";
	static final String NEW_POEM = "gleaner.poem.new";
	static final String OPEN_POEM = "gleaner.poem.open";
	static final String RENAME_POEM = "gleaner.poem.rename";
	static final String DELETE_POEM = "gleaner.poem.delete";

	private Commands() {
	}

	/** Whether there is such a command and somebody who does it. */
	static boolean isThere(IServiceLocator site, String id) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		return command.isDefined();
	}

	/** Runs a command, with its parameters as name, value, name, value, … */
	static void run(IServiceLocator site, String id, String... parameters) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < parameters.length; i += 2)
			values.put(parameters[i], parameters[i + 1]);
		try {
			ParameterizedCommand ready = ParameterizedCommand.generateCommand(command, values);
			site.getService(IHandlerService.class).executeCommand(ready == null ? new ParameterizedCommand(command, null) : ready, null);
		} catch (CommandException e) {
			Status.trouble("That is not possible just now.", e);
		}
	}
}
