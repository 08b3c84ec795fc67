// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands of other bundles by their names. */
public final class Commands {
	public static final String IMPORT = "gleaner.corpus.import";
	public static final String REMOVE_CORPUS = "gleaner.corpus.remove";
	public static final String READ = "gleaner.corpus.read";
	public static final String ADD_TO_MIX = "gleaner.mix.add";
	/** Tells the active pane to make a {@code text} anew. */
	public static final String MAKE_ANEW = "gleaner.mix.text";
	public static final String SHOW_DEBRIS = "gleaner.debris.show";
	/** Switches off the plug-in that brings an {@code engine}. */
	public static final String ENGINE_OFF = "gleaner.engines.off";
	public static final String REPORT = "gleaner.corpus.report";
	public static final String RESERVOIR = "gleaner.corpus.reservoir";
	public static final String OPEN_MODEL = "gleaner.model.open";
	public static final String SHOW_THREAD = "gleaner.thread.show";
	/** Shows the life-line of a {@code thread}, at one of its models if a {@code model} is named. */
	public static final String SHOW_LIFELINE = "gleaner.lifeline.show";
	public static final String HARVEST = "gleaner.harvest";
	/** Tints in the text at hand what a model did not expect, or no more. */
	public static final String XRAY = "gleaner.xray.place";
	public static final String NEW_POEM = "gleaner.poem.new";
	public static final String OPEN_POEM = "gleaner.poem.open";
	public static final String RENAME_POEM = "gleaner.poem.rename";
	public static final String SUGGEST = "gleaner.poem.suggest";
	public static final String DELETE_POEM = "gleaner.poem.delete";
	public static final String DUPLICATE_POEM = "gleaner.poem.duplicate";
	public static final String MOVE_POEM = "gleaner.poem.move";
	public static final String POEM_UP = "gleaner.poem.up";
	public static final String POEM_DOWN = "gleaner.poem.down";
	public static final String NEW_FOLDER = "gleaner.poem.folder.new";
	public static final String RENAME_FOLDER = "gleaner.poem.folder.rename";
	public static final String REMOVE_FOLDER = "gleaner.poem.folder.remove";
	/** Makes a poem of a text that lies among the poems, its {@code file}, and opens it. */
	public static final String TAKE_TEXT = "gleaner.poem.take";
	public static final String DELETE_THREAD = "gleaner.thread.delete";
	public static final String DELETE_MODEL = "gleaner.model.delete";
	/** Shows a {@code performance} again, the last one if none is named, from the second {@code at} on. */
	public static final String REPLAY = "gleaner.perform.replay";
	public static final String RENAME_CORPUS = "gleaner.corpus.rename";
	/** Puts back what the trash has under an {@code id}, or else what was deleted last. */
	public static final String RESTORE = "gleaner.trash.restore";
	public static final String DELETE_FOR_EVER = "gleaner.trash.delete";
	public static final String EMPTY_TRASH = "gleaner.trash.empty";

	private Commands() {
	}

	/** Whether there is such a command and somebody who does it. */
	public static boolean isThere(IServiceLocator site, String id) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		return command.isDefined();
	}

	/**
	 * The key that the poet presses for a command, as it is written on the key caps, wherever in the window it is one; of several always
	 * the same, and rather a letter or a digit than the sign that another keyboard has in its place. UI thread only.
	 */
	public static Optional<String> key(String id) {
		IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
		String scheme = keys.getActiveScheme() == null ? "" : keys.getActiveScheme().getId();
		return Stream.of(keys.getBindings()).filter(binding -> binding.getParameterizedCommand() != null)
				.filter(binding -> binding.getParameterizedCommand().getId().equals(id)
						&& binding.getParameterizedCommand().getParameterMap().isEmpty())
				.min(Comparator.comparing((Binding binding) -> !binding.getSchemeId().equals(scheme))
						.thenComparing(binding -> binding.getTriggerSequence().format().length())
						.thenComparing(binding -> strangeness(binding.getTriggerSequence().format()))
						.thenComparing(binding -> binding.getTriggerSequence().format()))
				.map(binding -> binding.getTriggerSequence().format());
	}

	/** How far the last sign of a key is from what every keyboard has: a letter, a digit, anything else. */
	static int strangeness(String key) {
		char last = key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
		if (last >= 'A' && last <= 'Z' || last >= 'a' && last <= 'z') return 0;
		return last >= '0' && last <= '9' ? 1 : 2;
	}

	/** Runs a command, with its parameters as name, value, name, value, … */
	public static void run(IServiceLocator site, String id, String... parameters) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < parameters.length; i += 2)
			values.put(parameters[i], parameters[i + 1]);
		try {
			ParameterizedCommand ready = ParameterizedCommand.generateCommand(command, values);
			site.getService(IHandlerService.class).executeCommand(ready == null ? new ParameterizedCommand(command, null) : ready, null);
		} catch (CommandException e) {
			Status.trouble("that is not possible now", e);
		}
	}
}
