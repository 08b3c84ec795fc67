// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * A small bundle that goes into a product under test and does there what it is told, a line at a time: it sees what is on the screen and
 * works with menus, buttons and texts. Answers end with a line that holds a single dot. See {@link Visit} for the other end.
 */
public final class Visitor implements BundleActivator {
	static final String DOOR = "gleaner.visitor.door";

	/** Set to {@code true} the visitor does not wait for the window, but for the first thing that can be seen. */
	static final String EARLY = "gleaner.visitor.early";

	private static final int BETWEEN_MILLIS = 50;

	@Override
	public void start(BundleContext context) {
		if (Boolean.getBoolean(EARLY)) {
			begin(Visitor::serveWhenThereIsAScreen);
			return;
		}
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, "org/eclipse/e4/ui/LifeCycle/appStartupComplete");
		EventHandler onWindow = event -> begin(Visitor::serve);
		context.registerService(EventHandler.class, onWindow, properties);
	}

	private static void begin(Runnable work) {
		Thread thread = new Thread(work, "visitor");
		thread.setDaemon(true);
		thread.start();
	}

	/** Whoever asked for the display before the program has made it would make one. */
	private static void serveWhenThereIsAScreen() {
		try {
			while (Thread.getAllStackTraces().keySet().stream().allMatch(thread -> Display.findDisplay(thread) == null))
				Thread.sleep(BETWEEN_MILLIS);
		} catch (InterruptedException e) {
			return;
		}
		serve();
	}

	@Override
	public void stop(BundleContext context) {
	}

	private static void serve() {
		try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); Socket caller = called(door);
				BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
				PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) out.println(answer(line) + "\n.");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Socket called(ServerSocket door) throws IOException {
		Path sign = Path.of(System.getProperty(DOOR));
		Path draft = sign.resolveSibling(sign.getFileName() + ".draft");
		Files.writeString(draft, Integer.toString(door.getLocalPort()));
		Files.move(draft, sign, StandardCopyOption.ATOMIC_MOVE);
		return door.accept();
	}

	private static String answer(String line) {
		Display display = Display.getDefault(); // the window's, for it is there
		if (display.isDisposed()) return "gone";
		String[] words = line.split(" ", 2);
		String rest = words.length == 1 ? "" : words[1];
		String[] said = { "" };
		Runnable work = () -> {
			try {
				said[0] = told(display, words[0], rest);
			} catch (RuntimeException e) {
				said[0] = "failed " + e;
			}
		};
		if (words[0].equals("close")) display.asyncExec(work); // the answer comes before the end
		else display.syncExec(work);
		return said[0];
	}

	private static String told(Display display, String word, String rest) {
		return switch (word) {
		case "see" -> see(display);
		case "choose" -> choose(window(display).getMenuBar(), rest.split("/"), 0);
		case "item" -> item(window(display).getMenuBar(), rest.split("/"), 0);
		case "press" -> press(display, rest);
		case "write" -> write(display, rest);
		case "set" -> set(display, rest);
		case "pick" -> pick(display, rest);
		case "size" -> size(display, rest);
		case "focus" -> focus(display);
		case "open" -> open(rest);
		case "close" -> {
			window(display).close();
			yield "";
		}
		default -> "failed: no such word " + word;
		};
	}

	private static Shell window(Display display) {
		return Stream.of(display.getShells()).filter(shell -> shell.getMenuBar() != null).findFirst()
				.orElseThrow(() -> new IllegalStateException("there is no window"));
	}

	/** Opens another studio, as when its folder has been chosen in the system's dialog, in which no visitor can do anything. */
	private static String open(String folder) {
		try {
			BundleContext context = FrameworkUtil.getBundle(Visitor.class).getBundleContext();
			Object opener = context.getService(context.getServiceReference("gleaner.rcp.studio.StudioOpener"));
			Method open = opener.getClass().getDeclaredMethod("openChosen", Path.class);
			open.setAccessible(true);
			open.invoke(opener, Path.of(folder));
			return "";
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String focus(Display display) {
		Control focus = display.getFocusControl();
		return focus == null ? "nothing" : focus.getClass().getSimpleName();
	}

	private static String size(Display display, String rest) {
		String[] sizes = rest.split(" ");
		window(display).setSize(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
		return "";
	}

	private static String choose(Menu menu, String[] path, int step) {
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			if (!item.getText().replace("&", "").split("\t")[0].equals(path[step])) continue;
			if (step + 1 < path.length) return choose(item.getMenu(), path, step + 1);
			if (!item.isEnabled()) return "failed: " + path[step] + " cannot be chosen";
			Event event = new Event();
			event.widget = item;
			item.notifyListeners(SWT.Selection, event);
			return "";
		}
		return "failed: no entry " + path[step];
	}

	/** What an entry of a menu says, its key behind a blank, and " on" if it is checked. */
	private static String item(Menu menu, String[] path, int step) {
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			if (!item.getText().replace("&", "").split("\t")[0].equals(path[step])) continue;
			if (step + 1 < path.length) return item(item.getMenu(), path, step + 1);
			return item.getText().replace("&", "").replace('\t', ' ') + (item.getSelection() ? " on" : "");
		}
		return "failed: no entry " + path[step];
	}

	private static String press(Display display, String text) {
		for (Control control : visible(display)) if (control instanceof Button button && button.getText().replace("&", "").equals(text)) {
			button.notifyListeners(SWT.Selection, new Event());
			return "";
		}
		return "failed: no button " + text;
	}

	/** Chooses an entry of the first list of choices that has it. */
	private static String pick(Display display, String entry) {
		for (Control control : visible(display)) if (control instanceof Combo combo && combo.indexOf(entry) >= 0) {
			combo.select(combo.indexOf(entry));
			combo.notifyListeners(SWT.Selection, new Event());
			return "";
		}
		return "failed: nothing to choose " + entry + " from";
	}

	/** Writes into the text that has the focus. */
	private static String write(Display display, String text) {
		if (!(display.getFocusControl() instanceof StyledText page) || !page.getEditable())
			return "failed: the focus is on " + focus(display);
		page.insert(text.replace("\\n", "\n"));
		page.setCaretOffset(page.getCharCount());
		return "";
	}

	/** {@code Name=value}: what stands beside the label of that name. */
	private static String set(Display display, String pair) {
		String[] parts = pair.split("=", 2);
		boolean next = false;
		for (Control control : visible(display)) {
			if (next && control instanceof Text text) {
				text.setText(parts[1]);
				return "";
			}
			next |= control instanceof Label label && label.getText().equals(parts[0]);
		}
		return "failed: no field " + parts[0];
	}

	private static List<Control> visible(Display display) {
		List<Control> controls = new ArrayList<>();
		for (Shell shell : display.getShells()) if (shell.isVisible()) collect(shell, controls);
		return controls;
	}

	private static void collect(Composite parent, List<Control> controls) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible() || child.getSize().x == 0 || child.getSize().y == 0) continue;
			controls.add(child);
			if (child instanceof Composite composite) collect(composite, controls);
		}
	}

	private static String see(Display display) {
		StringBuilder seen = new StringBuilder();
		for (Shell shell : display.getShells()) {
			if (!shell.isVisible()) continue;
			Rectangle place = shell.getBounds();
			seen.append("Shell|").append(shell.getText()).append('|').append(bounds(place)).append('|')
					.append(colour(shell.getBackground()))
					.append('\n');
			List<Control> controls = new ArrayList<>();
			collect(shell, controls);
			for (Control control : controls)
				seen.append(control.getClass().getSimpleName()).append('|').append(words(control)).append('|')
						.append(bounds(display.map(control.getParent(), shell, control.getBounds()))).append('|')
						.append(colour(control.getBackground())).append('\n');
		}
		return seen.toString().stripTrailing();
	}

	private static String bounds(Rectangle place) {
		return place.x + "," + place.y + "," + place.width + "," + place.height;
	}

	private static String colour(Color colour) {
		return "#%02x%02x%02x".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
	}

	private static String words(Control control) {
		String words = switch (control) {
		case StyledText text -> text.getCaretOffset() + " " + text.getFont().getFontData()[0].getHeight() + " " + text.getText();
		case Text text -> text.getText();
		case Combo combo -> combo.getText();
		case Label label -> label.getText();
		case Link link -> link.getText();
		case Button button -> button.getText();
		case CTabFolder tabs -> Stream.of(tabs.getItems()).map(item -> mark(tabs, item) + item.getText()).collect(Collectors.joining(" "));
		case ToolBar tools -> Stream.of(tools.getItems()).map(ToolItem::getText).map(String::strip).collect(Collectors.joining(" "));
		case Tree tree -> Stream.of(tree.getItems()).map(TreeItem::getText).collect(Collectors.joining(" "));
		default -> "";
		};
		return words.replace('|', ' ').replace("\n", "\\n");
	}

	private static String mark(CTabFolder tabs, CTabItem item) {
		return tabs.getSelection() == item ? "*" : "";
	}
}
