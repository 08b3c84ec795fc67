package gleaner.rcp.bar;

import java.util.function.Consumer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Says whether the poem in front is saved. */
final class SavedState implements IPartListener2 {
	private final IWorkbenchWindow window;
	private final Consumer<String> sayer;
	private final IPropertyListener onChange = (part, property) -> {
		if (property == IWorkbenchPartConstants.PROP_DIRTY)
			say();
	};
	private IEditorPart followed;

	SavedState(IWorkbenchWindow window, Consumer<String> sayer) {
		this.window = window;
		this.sayer = sayer;
	}

	void follow() {
		window.getPartService().addPartListener(this);
		changed();
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		changed();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		changed();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		changed();
	}

	private void changed() {
		IEditorPart now = window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		if (now != followed) {
			if (followed != null)
				followed.removePropertyListener(onChange);
			if (now != null)
				now.addPropertyListener(onChange);
			followed = now;
		}
		say();
	}

	private void say() {
		if (followed == null)
			sayer.accept("");
		else
			sayer.accept(followed.isDirty() ? "not saved" : "saved");
	}
}
