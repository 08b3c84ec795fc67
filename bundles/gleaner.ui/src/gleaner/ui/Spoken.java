// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * What a screen reader says of a control. SWT asks its listeners only for what it paints itself; on GTK it never asks them for the
 * desktop's own fields, lists and buttons, whose names are given to GTK. UI thread only.
 */
public final class Spoken {
	private static final String NAME = "gleaner.spoken";
	private static final String PICTURE = "gleaner.spoken.picture";
	private static final String FOLLOWED = "gleaner.spoken.followed";
	private static final String MORE = "gleaner.spoken.more";

	private Spoken() {
	}

	/** Gives a control a name; another call gives it another. */
	public static <C extends Control> C name(C control, String name) {
		listen(control);
		control.setData(NAME, name);
		GtkNames.name(control, name);
		if (control instanceof Combo combo && combo.getData(FOLLOWED) == null) {
			combo.setData(FOLLOWED, Boolean.TRUE);
			combo.addListener(SWT.Modify, e -> GtkNames.name(combo, (String) combo.getData(NAME)));
		}
		return control;
	}

	/** Gives a control the text that is read out after its name: a help, a fault. */
	public static void describe(Control control, String words) {
		listen(control);
		control.setData(MORE, words);
		GtkNames.describe(control, words);
	}

	/** Gives an item of a tool bar a name of its own, where its text is a sign. */
	public static void name(ToolItem item, String name) {
		item.setData(NAME, name);
		item.getParent().getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				if (!item.isDisposed() && e.childID == item.getParent().indexOf(item)) e.result = name;
			}
		});
		GtkNames.name(item, name);
	}

	/**
	 * Names a picture that we paint: what it shows is asked for whenever a screen reader wants to know.
	 *
	 * @param words is called on the UI thread
	 */
	public static void picture(Control painted, Supplier<String> words) {
		painted.setData(PICTURE, words);
		painted.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = words.get();
			}
		});
	}

	/**
	 * Adds to what is read out of something that we paint after its name, as the rhythm of a line; is asked for whenever a screen reader
	 * wants to know.
	 *
	 * @param words is called on the UI thread; empty if there is nothing to say
	 */
	public static void more(Control painted, Supplier<String> words) {
		painted.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getDescription(AccessibleEvent e) {
				String more = words.get();
				if (!more.isEmpty()) e.result = e.result == null || e.result.isEmpty() ? more : e.result + ". " + more;
			}
		});
	}

	/** The name that a screen reader is told; empty if there is none. */
	public static String heard(Widget widget) {
		if (GtkNames.isThere()) return GtkNames.nameOf(widget);
		if (widget.getData(PICTURE) instanceof Supplier<?> words) return String.valueOf(words.get());
		return widget.getData(NAME) instanceof String name ? name : "";
	}

	/** A label as it is read out: without the mark of its access key. */
	public static String words(String label) {
		return label.replaceAll("&(.)", "$1");
	}

	private static void listen(Control control) {
		if (control.getData(NAME) != null || control.getData(MORE) != null) return;
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				if (control.getData(NAME) instanceof String name) e.result = name;
			}

			@Override
			public void getDescription(AccessibleEvent e) {
				if (control.getData(MORE) instanceof String words) e.result = words;
			}
		});
	}
}
