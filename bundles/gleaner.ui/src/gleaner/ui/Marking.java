// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.corpus.quotation.QuotationIndex;
import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;

/** What the poet wants to be marked in poems and in debris: the commands that switch it keep the choice. UI thread only. */
public enum Marking {
	/** Words that nobody has written down yet. */
	INVENTIONS("gleaner.poem.showRhythm"),
	/** What stands in the corpora as well. */
	QUOTATIONS("gleaner.poem.showQuotations");

	/** From how many words on a run counts as a quotation: where the choice is kept. */
	public static final String QUOTATION_WORDS = "quotation.words";
	/** More words make no sense. */
	public static final int MOST_QUOTATION_WORDS = 50;

	private final String command;

	Marking(String command) {
		this.command = command;
	}

	/** Whether it is to be marked; so it is where nobody can switch it. */
	public boolean isOn() {
		State state = state();
		return state == null || !Boolean.FALSE.equals(state.getValue());
	}

	/** Does something whenever the poet switches, until the control is disposed. */
	public void follow(Control lifetime, Runnable switched) {
		State state = state();
		if (state == null) return;
		IStateListener listener = (changed, before) -> switched.run();
		state.addListener(listener);
		lifetime.addDisposeListener(event -> state.removeListener(listener));
	}

	private State state() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).getState(RegistryToggleState.STATE_ID);
	}

	/** From how many words on a run counts as a quotation, {@value QuotationIndex#USUAL} unless the poet says otherwise. */
	public static int quotationWords() {
		return Math.clamp(preferences().getInt(QUOTATION_WORDS, QuotationIndex.USUAL), QuotationIndex.SHORTEST, MOST_QUOTATION_WORDS);
	}

	/** Does something on the UI thread whenever the poet chooses another number of words, until the control is disposed. */
	public static void followQuotationWords(Control lifetime, Runnable chosen) {
		IEclipsePreferences preferences = preferences();
		IPreferenceChangeListener listener = event -> {
			if (event.getKey().equals(QUOTATION_WORDS) && !lifetime.isDisposed()) lifetime.getDisplay().asyncExec(() -> {
				if (!lifetime.isDisposed()) chosen.run();
			});
		};
		preferences.addPreferenceChangeListener(listener);
		lifetime.addDisposeListener(event -> preferences.removePreferenceChangeListener(listener));
	}

	/** Where the poet's choice is kept. */
	public static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("gleaner.editor");
	}
}
