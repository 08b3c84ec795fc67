package gleaner.editor;

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

/** The command "Show origin": whether poems are inked and barred by origin. The choice is kept. */
public class OriginSwitch extends AbstractHandler {
	static final String COMMAND = "gleaner.poem.showOrigin";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		HandlerUtil.toggleCommandState(event.getCommand());
		return null;
	}

	/** Whether origins are to be shown. */
	static boolean isOn() {
		return Boolean.TRUE.equals(state().getValue());
	}

	/** Does something whenever the poet switches, until the control is disposed. */
	static void follow(Control lifetime, Runnable switched) {
		State state = state();
		IStateListener listener = (changed, before) -> switched.run();
		state.addListener(listener);
		lifetime.addDisposeListener(event -> state.removeListener(listener));
	}

	private static State state() {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND).getState(RegistryToggleState.STATE_ID);
	}
}
