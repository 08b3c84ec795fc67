// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.mix.MixModel;
import gleaner.ui.Mixing;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Changes how the panes go; menus show with a tick what is so at present. */
public abstract sealed class ModelHandler extends AbstractHandler implements IElementUpdater {
	/** The commands that are handled here. */
	static final String[] COMMANDS = { "gleaner.debris.panes", "gleaner.debris.together", "gleaner.debris.full", "gleaner.debris.speed" };
	private static final String VALUE = "value";

	/** How many panes; {@code value} is from 1 to {@link MixModel#MOST_PANES}. */
	public static final class Panes extends ModelHandler {
		@Override
		void change(MixModel model, int value) {
			model.setPanes(value);
		}

		@Override
		boolean isSo(MixModel model, int value) {
			return model.panes() == value;
		}
	}

	/** Whether they go together. */
	public static final class Together extends ModelHandler {
		@Override
		void change(MixModel model, int value) {
			model.setTogether(!model.isTogether());
		}

		@Override
		boolean isSo(MixModel model, int value) {
			return model.isTogether();
		}
	}

	/** Full speed or reading speed. */
	public static final class FullSpeed extends ModelHandler {
		@Override
		void change(MixModel model, int value) {
			model.setSpeed(!model.isFull(), model.readingSpeed());
		}

		@Override
		boolean isSo(MixModel model, int value) {
			return model.isFull();
		}
	}

	/** Reading speed; {@code value} in characters a second. */
	public static final class ReadingSpeed extends ModelHandler {
		@Override
		void change(MixModel model, int value) {
			model.setSpeed(false, value);
		}

		@Override
		boolean isSo(MixModel model, int value) {
			return !model.isFull() && model.readingSpeed() == value;
		}
	}

	/** Makes it so. */
	abstract void change(MixModel model, int value);

	/** Whether it is so. */
	abstract boolean isSo(MixModel model, int value);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		change(Mixing.of(window).model(), number(event.getParameter(VALUE)));
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		IWorkbenchWindow window = Optional.ofNullable(element.getServiceLocator().getService(IWorkbenchWindow.class))
				.orElseGet(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		if (window != null) element.setChecked(isSo(Mixing.of(window).model(), number(parameters.get(VALUE))));
	}

	/** Makes the menus of a window right again. */
	static void refresh(ICommandService commands) {
		for (String command : COMMANDS) commands.refreshElements(command, null);
	}

	private static int number(Object value) {
		try {
			return value == null ? 0 : Integer.parseInt(value.toString());
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}
