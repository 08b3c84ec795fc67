// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.bar;

import gleaner.ui.PoemInFront;
import gleaner.ui.PoemPage;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchWindow;

/** Says whether the poem in front is saved. */
final class SavedState {
	private final IWorkbenchWindow window;
	private final Consumer<String> sayer;
	private final IPropertyListener onChange = (part, property) -> {
		if (property == IWorkbenchPartConstants.PROP_DIRTY)
			say();
	};
	private Optional<PoemPage> followed = Optional.empty();

	SavedState(IWorkbenchWindow window, Consumer<String> sayer) {
		this.window = window;
		this.sayer = sayer;
	}

	/** @param lifetime nothing is said any more once it is disposed */
	void follow(Control lifetime) {
		PoemInFront.follow(window.getPartService(), lifetime, this::changed);
		changed();
	}

	private void changed() {
		Optional<PoemPage> now = PoemInFront.of(window.getActivePage());
		if (!now.equals(followed)) {
			followed.ifPresent(before -> before.removePropertyListener(onChange));
			now.ifPresent(after -> after.addPropertyListener(onChange));
			followed = now;
		}
		say();
	}

	private void say() {
		sayer.accept(followed.map(poem -> poem.isDirty() ? "not saved" : "saved").orElse(""));
	}
}
