// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.Guide;
import gleaner.desk.guide.GuidePage;
import gleaner.desk.guide.Trail;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Ink;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;

/**
 * The guide in a window of its own: contents at the left, the page at the right, a field to search it. There is one; where a dialog
 * bars all windows but its own, it belongs to the dialog. UI thread.
 */
public final class GuideWindow {
	private static final String OURS = "gleaner.guide.window";
	private static final int WIDTH = 1020;
	private static final int HEIGHT = 740;
	private static final int EDGE = 8;
	private static final int BARS = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

	private final Shell shell;
	private final Text field;
	private final ToolItem back;
	private final ToolItem forward;
	private final Contents contents;
	private final GuideText page;
	private final Label trouble;
	private final Trail<Guide.Spot> trail = new Trail<>();
	private final Background reading;
	private Optional<Guide> guide = Optional.empty();
	private Optional<GuidePage> shown = Optional.empty();
	private Optional<String> wanted;

	/**
	 * Opens the guide, or brings the window to the front.
	 *
	 * @param anchor the heading to show; nothing for the beginning, or for where the reader was
	 */
	static void open(Display display, Optional<String> anchor) {
		Shell active = display.getActiveShell();
		if (active != null && active.getData(OURS) instanceof GuideWindow window) {
			window.find(anchor);
			return;
		}
		boolean isBarred = active != null && (active.getStyle() & BARS) != 0;
		for (Shell each : display.getShells())
			if (each.getData(OURS) instanceof GuideWindow window && (!isBarred || each.getParent() == active)) {
				window.find(anchor);
				each.setMinimized(false);
				each.forceActive();
				return;
			}
		new GuideWindow(isBarred ? new Shell(active, SWT.SHELL_TRIM) : new Shell(display, SWT.SHELL_TRIM), anchor);
	}

	private GuideWindow(Shell shell, Optional<String> anchor) {
		this.shell = shell;
		wanted = anchor;
		shell.setData(OURS, this);
		shell.setText("Poet’s Guide");
		shell.setImages(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getImages());
		GridLayoutFactory.fillDefaults().margins(EDGE, EDGE).spacing(0, EDGE).applyTo(shell);
		Composite bar = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(EDGE, 0).applyTo(bar);
		Css.id(bar, Css.BAR);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		ToolBar tools = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
		back = tool(tools, "  ‹ Back  ", "Back (Alt+←)", () -> trail.back().ifPresent(this::show));
		forward = tool(tools, "  Forward ›  ", "Forward (Alt+→)", () -> trail.forward().ifPresent(this::show));
		field = new Text(bar, SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
		field.setMessage("Search the guide");
		named(field, "Search the guide");
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).hint(260, SWT.DEFAULT).applyTo(field);
		SashForm halves = new SashForm(shell, SWT.HORIZONTAL | SWT.SMOOTH);
		Css.id(halves, Css.HAIRLINE);
		halves.setSashWidth(1);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		contents = new Contents(halves, this::go, this::goFound);
		page = new GuideText(halves, this::follow);
		named(page.control(), "Poet’s Guide");
		halves.setWeights(28, 72);
		trouble = new Label(shell, SWT.WRAP);
		Css.id(trouble, Css.PROBLEM);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(trouble);
		field.addListener(SWT.Modify, event -> guide.ifPresent(known -> contents.search(known, field.getText())));
		field.addListener(SWT.DefaultSelection, event -> contents.openFirst());
		field.addListener(SWT.KeyDown, this::leaveField);
		reading = Background.newest(page.control());
		Ink.follow(shell, any -> again());
		Listener keys = this::key;
		shell.getDisplay().addFilter(SWT.KeyDown, keys);
		shell.addListener(SWT.Dispose, event -> event.display.removeFilter(SWT.KeyDown, keys));
		enable();
		place();
		shell.open();
		page.control().setFocus();
	}

	private void place() {
		Rectangle screen = shell.getMonitor().getClientArea();
		int width = Math.min(WIDTH, screen.width * 9 / 10);
		int height = Math.min(HEIGHT, screen.height * 9 / 10);
		shell.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
	}

	private static ToolItem tool(ToolBar bar, String text, String tip, Runnable task) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setText(text);
		item.setToolTipText(tip);
		item.addListener(SWT.Selection, event -> task.run());
		return item;
	}

	private static void named(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	/** Reads the guide, or, when the theme has changed, the pictures of the page. */
	private void again() {
		boolean dark = Ink.PANE.get().getRed() < 128;
		Optional<Guide> known = guide;
		Optional<GuidePage> now = shown;
		reading.work("guide", turn -> {
			Guide all = known.isPresent() ? known.get() : GuideFiles.read();
			if (known.isEmpty()) turn.deliver(() -> begin(all)); // the words are there long before the pictures
			return GuideFiles.pictures(now.orElse(all.pages().getFirst()), dark);
		}).orElse(this::failed).then(pictures -> {
			if (shown.equals(now) || now.isEmpty()) shown.ifPresent(here -> page.show(here, pictures));
		});
	}

	private void failed(String sentence) {
		trouble.setText(sentence);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(trouble);
		trouble.requestLayout();
	}

	private void begin(Guide read) {
		guide = Optional.of(read);
		contents.show(read);
		Guide.Spot spot = wanted.flatMap(read::find).orElse(read.start());
		if (spot.page() == read.pages().getFirst()) {
			shown = Optional.of(spot.page());
			page.show(spot.page(), Map.of());
		}
		go(spot);
	}

	private void find(Optional<String> anchor) {
		if (guide.isEmpty()) wanted = anchor;
		else anchor.flatMap(guide.get()::find).ifPresent(this::go);
	}

	private void follow(String link) {
		if (link.startsWith("https://") || link.startsWith("http://")) Program.launch(link);
		else guide.flatMap(known -> shown.flatMap(here -> known.follow(here, link))).ifPresentOrElse(this::go,
				() -> failed(link.replaceFirst("#.*", "") + " is not part of the guide; it belongs to Gleaner's source code."));
	}

	private void go(Guide.Spot spot) {
		GridDataFactory.fillDefaults().exclude(true).applyTo(trouble);
		trouble.requestLayout();
		trail.went(spot);
		show(spot);
	}

	private void goFound(Guide.Hit hit) {
		trail.went(hit.spot());
		show(hit.spot(), () -> page.mark(hit.spot().block(), field.getText().strip().split("\\s+")[0]));
	}

	private void show(Guide.Spot spot) {
		show(spot, () -> page.reveal(spot.block()));
	}

	private void show(Guide.Spot spot, Runnable then) {
		enable();
		contents.select(spot);
		if (shown.filter(spot.page()::equals).isPresent()) {
			then.run();
			return;
		}
		shown = Optional.of(spot.page());
		boolean dark = Ink.PANE.get().getRed() < 128;
		reading.<Map<String, ImageData>>work("guide", turn -> GuideFiles.pictures(spot.page(), dark)).then(pictures -> {
			page.show(spot.page(), pictures);
			then.run();
		});
	}

	private void enable() {
		back.setEnabled(trail.canGoBack());
		forward.setEnabled(trail.canGoForward());
	}

	private void leaveField(Event event) {
		if (event.keyCode == SWT.ARROW_DOWN) contents.setFocus();
		else if (event.keyCode == SWT.ESC && !field.getText().isEmpty()) field.setText("");
		else return;
		event.doit = false;
	}

	/** The keys of this window, whatever in it has the focus. */
	private void key(Event event) {
		if (event.widget instanceof Control control && !control.isDisposed() && control.getShell() == shell && doKey(event)) {
			event.doit = false;
			event.type = SWT.None;
		}
	}

	private boolean doKey(Event event) {
		if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_LEFT) trail.back().ifPresent(this::show);
		else if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_RIGHT) trail.forward().ifPresent(this::show);
		else if (event.stateMask == SWT.MOD1 && (event.keyCode == 'f' || event.keyCode == 'F')) field.setFocus();
		else if (event.stateMask == SWT.MOD1 && (event.keyCode == 'w' || event.keyCode == 'W')) shell.close();
		else if (event.stateMask == 0 && event.keyCode == SWT.ESC && field.getText().isEmpty()) shell.close();
		else return false;
		return true;
	}
}
