// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RegistryToggleState;

/** What a poem's page shows beside the words, each by a command that the poet switches. The choices are kept. */
public enum Switch {
	/** The words are inked and the lines barred by origin. */
	ORIGIN("gleaner.poem.showOrigin"),
	/** Syllables, stress, metre and rhyme at the ends of the lines; inventions are underlined. */
	RHYTHM("gleaner.poem.showRhythm"),
	/** Stress marks above the line that the caret is in. */
	STRESS("gleaner.poem.showStress"),
	/** A ruler that is broken where a line leaves the poem's pattern. */
	PATTERN("gleaner.poem.showPattern"),
	/** What stands in the corpora as well is underlined. */
	QUOTATIONS("gleaner.poem.showQuotations"),
	/** The line that is written stays in the middle of the page. */
	TYPEWRITER("gleaner.poem.typewriter");

	private final String command;

	Switch(String command) {
		this.command = command;
	}

	/** The handler of these commands. */
	public static class Handler extends AbstractHandler {
		@Override
		public Object execute(ExecutionEvent event) throws ExecutionException {
			HandlerUtil.toggleCommandState(event.getCommand());
			return null;
		}
	}

	/** Whether it is to be shown. */
	public boolean isOn() {
		return Boolean.TRUE.equals(state().getValue());
	}

	/** Does something whenever the poet switches, until the control is disposed. */
	public void follow(Control lifetime, Runnable switched) {
		State state = state();
		IStateListener listener = (changed, before) -> switched.run();
		state.addListener(listener);
		lifetime.addDisposeListener(event -> state.removeListener(listener));
	}

	private State state() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).getState(RegistryToggleState.STATE_ID);
	}
}
