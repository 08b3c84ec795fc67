// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import gleaner.ui.Spoken;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.service.event.EventHandler;

/**
 * Lets a screen reader find the page of a stack once. On GTK a tab of SWT's has for children all that is in the stack, so that the page in
 * front is read once for each tab. Here tabs have no children, and the page stands behind them.
 */
public final class SpokenTabs {
	private static final String TAB = "gleaner.spoken.tab";
	private static final String KNOWN = "gleaner.spoken.tabs";

	private final CTabFolder stack;

	private SpokenTabs(CTabFolder stack) {
		this.stack = stack;
	}

	/** Of all stacks of the window, those that come later included. */
	public static void follow(IWorkbenchWindow window) {
		if (!"gtk".equals(SWT.getPlatform())) return;
		IEventBroker broker = window.getService(IEventBroker.class);
		EventHandler made = event -> {
			if (event.getProperty(UIEvents.EventTags.NEW_VALUE) instanceof CTabFolder stack) describe(stack);
		};
		broker.subscribe(UIEvents.UIElement.TOPIC_WIDGET, made);
		window.getShell().addDisposeListener(e -> broker.unsubscribe(made));
		describeIn(window.getShell());
	}

	private static void describeIn(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof CTabFolder stack) describe(stack);
			if (child instanceof Composite composite) describeIn(composite);
		}
	}

	private static void describe(CTabFolder stack) {
		if (stack.getData(KNOWN) != null) return;
		stack.setData(KNOWN, Boolean.TRUE);
		SpokenTabs tabs = new SpokenTabs(stack);
		stack.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				if (e.childID == ACC.CHILDID_SELF && stack.getSelectionIndex() < 0) e.result = "No poem is open";
			}
		});
		stack.addListener(SWT.Paint, e -> tabs.nameSigns());
		stack.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getChildCount(AccessibleControlEvent e) {
				e.detail = stack.getItemCount() + tabs.controls().size();
			}

			@Override
			public void getChild(AccessibleControlEvent e) {
				if (e.childID != ACC.CHILDID_CHILD_AT_INDEX || e.detail < 0) return;
				int behind = e.detail - stack.getItemCount();
				if (behind < 0) e.accessible = tabs.accessible(stack.getItem(e.detail));
				else if (behind < tabs.controls().size()) e.accessible = tabs.controls().get(behind).getAccessible();
			}
		});
	}

	/** The signs at the right of the tabs, made when they are needed, say by their tool tips what they are for. */
	private void nameSigns() {
		for (Control control : stack.getChildren()) {
			if (!(control instanceof ToolBar bar) || bar.getData(KNOWN) != null) continue;
			bar.setData(KNOWN, Boolean.TRUE);
			for (ToolItem item : bar.getItems())
				if (item.getText().isEmpty() && item.getToolTipText() != null) Spoken.name(item, item.getToolTipText());
		}
	}

	/** What stands in the stack: the page in front, tool bars. */
	private List<Control> controls() {
		return Stream.of(stack.getChildren()).filter(Control::getVisible).toList();
	}

	private Accessible accessible(CTabItem item) {
		if (item.getData(TAB) instanceof Accessible known) return known;
		Accessible tab = new Accessible(stack.getAccessible());
		tab.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				if (!item.isDisposed()) e.result = Spoken.words(item.getText());
			}
		});
		tab.addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_TABITEM;
			}

			@Override
			public void getChildCount(AccessibleControlEvent e) {
				e.detail = 0;
			}

			@Override
			public void getState(AccessibleControlEvent e) {
				if (item.isDisposed()) return;
				e.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE;
				if (stack.getSelection() == item) e.detail |= ACC.STATE_SELECTED | (stack.isFocusControl() ? ACC.STATE_FOCUSED : 0);
				if (!item.isShowing()) e.detail |= ACC.STATE_OFFSCREEN;
			}

			@Override
			public void getLocation(AccessibleControlEvent e) {
				if (item.isDisposed()) return;
				Rectangle at = item.getBounds();
				Point corner = stack.toDisplay(at.x, at.y);
				e.x = corner.x;
				e.y = corner.y;
				e.width = at.width;
				e.height = at.height;
			}
		});
		item.setData(TAB, tab);
		item.addDisposeListener(e -> tab.dispose());
		return tab;
	}
}
