// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Keeps a part that lies below all others as high as what is in it, however high the window is. The platform knows only shares of the
 * room; whenever that has changed, the share is worked out anew.
 */
final class FixedHeight {
	/** What the shares of two neighbours add up to. */
	private static final int WHOLE = 10_000;

	private final MPart part;
	private final Control content;
	private final int height;

	private FixedHeight(MPart part, Control content, int height) {
		this.part = part;
		this.content = content;
		this.height = height;
	}

	/** @param height of the content in pixels */
	static void keep(MPart part, Control content, int height) {
		FixedHeight fixed = new FixedHeight(part, content, height);
		content.addListener(SWT.Resize, event -> content.getDisplay().asyncExec(fixed::fit));
	}

	private void fit() {
		if (content.isDisposed() || content.getSize().y == height) return;
		MUIElement place = part.getCurSharedRef() == null ? part : part.getCurSharedRef();
		MElementContainer<MUIElement> around = place.getParent();
		if (around == null || around.getChildren().size() != 2 || !(around.getWidget() instanceof Composite room)) return;
		int all = room.getClientArea().height;
		if (all <= 2 * height) return;
		MUIElement other = around.getChildren().get(1 - around.getChildren().indexOf(place));
		int share = (int) Math.round((double) WHOLE * height / all);
		if (String.valueOf(share).equals(place.getContainerData())) return; // as near as shares come
		place.setContainerData(String.valueOf(share));
		other.setContainerData(String.valueOf(WHOLE - share));
	}
}
