// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Names for the desktop's own widgets on GTK 3, where SWT's listeners are never asked for them. Anywhere else, and if anything is amiss,
 * nothing happens. UI thread only.
 * <p>
 * GTK is called by a method of SWT's own: what GTK asks back on the way SWT looks up by the class loader of whoever called, and finds it
 * only from there.
 */
final class GtkNames {
	/** ATK_ROLE_COMBO_BOX. */
	private static final long COMBO_BOX = 11;
	private static GtkNames names;
	private static boolean tried;

	private final MethodHandle call;
	private final MethodHandle callWith;
	private final MethodHandle callWithTwo;
	private final long accessible;
	private final long setName;
	private final long getName;
	private final long setDescription;
	private final long setRole;
	private final long forEach;
	private final long isA;
	private final long containers;
	private final long buttons;
	private final long toggles;
	private final long entries;
	private final MemorySegment collect;
	/** What {@link #collected} has been called with. */
	private final List<Long> inside = new ArrayList<>();

	private GtkNames() throws Throwable {
		Class<?> swt = Class.forName("org.eclipse.swt.internal.accessibility.gtk.ATK", true, Widget.class.getClassLoader());
		MethodHandles.Lookup methods = MethodHandles.publicLookup();
		call = methods.findStatic(swt, "call", MethodType.methodType(long.class, long.class, long.class));
		callWith = methods.findStatic(swt, "call", MethodType.methodType(long.class, long.class, long.class, long.class));
		callWithTwo = methods.findStatic(swt, "call", MethodType.methodType(long.class, long.class, long.class, long.class, long.class));
		SymbolLookup gtk = SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
		SymbolLookup atk = SymbolLookup.libraryLookup("libatk-1.0.so.0", Arena.global());
		accessible = gtk.findOrThrow("gtk_widget_get_accessible").address();
		setName = atk.findOrThrow("atk_object_set_name").address();
		getName = atk.findOrThrow("atk_object_get_name").address();
		setDescription = atk.findOrThrow("atk_object_set_description").address();
		setRole = atk.findOrThrow("atk_object_set_role").address();
		forEach = gtk.findOrThrow("gtk_container_forall").address();
		isA = SymbolLookup.libraryLookup("libgobject-2.0.so.0", Arena.global()).findOrThrow("g_type_check_instance_is_a").address();
		containers = type(gtk, "gtk_container_get_type");
		buttons = type(gtk, "gtk_button_get_type");
		toggles = type(gtk, "gtk_toggle_button_get_type");
		entries = type(gtk, "gtk_entry_get_type");
		MethodHandle collected = MethodHandles.lookup()
				.findVirtual(GtkNames.class, "collected", MethodType.methodType(void.class, long.class, long.class)).bindTo(this);
		collect = Linker.nativeLinker().upcallStub(collected, FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
				Arena.global());
	}

	private long type(SymbolLookup gtk, String name) throws Throwable {
		return (long) call.invokeExact(gtk.findOrThrow(name).address(), 0L); // an argument that is not expected does no harm
	}

	/** The way to GTK, or null where there is none. */
	private static GtkNames get() {
		if (tried) return names;
		tried = true;
		if (!System.getProperty("org.eclipse.swt.internal.gtk.version", "").startsWith("3.")) return null;
		try {
			names = new GtkNames();
		} catch (Throwable e) { // MethodHandle.invoke declares it; names must never cost the window
			ILog.get().warn("Screen readers are not told the names of fields", e);
		}
		return names;
	}

	/** Whether widgets have their names from GTK here. */
	static boolean isThere() {
		return get() != null;
	}

	/** Names a control; of a combo box also the button in it, which has the focus, with what is chosen. */
	static void name(Control control, String name) {
		with(control, (gtk, widget) -> {
			gtk.say(gtk.setName, widget, name);
			if (!(control instanceof Combo combo)) return;
			for (long part : gtk.inside(widget)) {
				if (gtk.is(part, gtk.entries)) gtk.say(gtk.setName, part, name);
				if (!gtk.is(part, gtk.toggles) || (combo.getStyle() & SWT.READ_ONLY) == 0) continue;
				gtk.say(gtk.setName, part, combo.getText().isEmpty() ? name : name + ": " + combo.getText());
				long unused = (long) gtk.callWith.invokeExact(gtk.setRole, gtk.accessible(part), COMBO_BOX);
			}
		});
	}

	/** Names the button of an item in a tool bar. */
	static void name(ToolItem item, String name) {
		with(item, (gtk, widget) -> {
			for (long part : gtk.inside(widget)) if (gtk.is(part, gtk.buttons)) gtk.say(gtk.setName, part, name);
		});
	}

	static void describe(Control control, String words) {
		with(control, (gtk, widget) -> gtk.say(gtk.setDescription, widget, words));
	}

	/** What GTK says of a widget when a screen reader asks for its name; empty where there is no GTK or no name. */
	static String nameOf(Widget widget) {
		String[] name = { "" };
		with(widget, (gtk, handle) -> {
			long named = handle;
			if (widget instanceof ToolItem) for (long part : gtk.inside(handle)) if (gtk.is(part, gtk.buttons)) named = part;
			long found = (long) gtk.call.invokeExact(gtk.getName, gtk.accessible(named));
			if (found != 0) name[0] = MemorySegment.ofAddress(found).reinterpret(Long.MAX_VALUE).getString(0);
		});
		return name[0];
	}

	private interface Work {
		void on(GtkNames gtk, long widget) throws Throwable;
	}

	private static void with(Widget widget, Work work) {
		GtkNames gtk = get();
		if (gtk == null) return;
		try {
			work.on(gtk, Widget.class.getField("handle").getLong(widget)); // a field that SWT has only on GTK
		} catch (Throwable e) {
			ILog.get().warn("A screen reader is not told the name of " + widget, e);
		}
	}

	private long accessible(long widget) throws Throwable {
		return (long) call.invokeExact(accessible, widget);
	}

	private void say(long setter, long widget, String words) throws Throwable {
		try (Arena arena = Arena.ofConfined()) {
			long unused = (long) callWith.invokeExact(setter, accessible(widget), arena.allocateFrom(words).address());
		}
	}

	private boolean is(long widget, long type) throws Throwable {
		return (int) (long) callWith.invokeExact(isA, widget, type) != 0;
	}

	/** All widgets in a widget, at any depth. */
	private List<Long> inside(long widget) throws Throwable {
		inside.clear();
		collect(widget);
		for (int i = 0; i < inside.size(); i++) collect(inside.get(i));
		return List.copyOf(inside);
	}

	private void collect(long widget) throws Throwable {
		if (!is(widget, containers)) return;
		long unused = (long) callWithTwo.invokeExact(forEach, widget, collect.address(), 0L);
	}

	/** GTK calls it for each widget in another. */
	private void collected(long widget, long nothing) {
		inside.add(widget);
	}
}
