// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.bar;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Status;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** One dim line: what the poem is made of, how long it is, what was just said, what is going on, whether the poem is saved. */
public class StatusBar {
	private static final int SHOWN_FOR = 8000;
	private static final int TROUBLE_SHOWN_FOR = 30000;

	private Composite bar;
	private Label shares;
	private Label extent;
	private Link said;
	private Link doing;
	private Label saved;
	private int saidCount;
	private Object detail;
	private Runnable cancel;

	@PostConstruct
	void create(Composite parent, IEventBroker broker) {
		bar = new Composite(parent, SWT.NONE);
		Css.id(bar, Css.BAR);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 4).spacing(24, 0).applyTo(bar);
		Font small = Fonts.ui(bar, -1, SWT.NORMAL);
		shares = new Label(bar, SWT.NONE);
		extent = new Label(bar, SWT.NONE);
		said = new Link(bar, SWT.NONE);
		said.addListener(SWT.Selection, event -> Details.open(said.getShell(), detail));
		doing = new Link(bar, SWT.NONE);
		doing.addListener(SWT.Selection, event -> {
			if (cancel != null)
				cancel.run();
		});
		saved = new Label(bar, SWT.NONE);
		for (Control part : bar.getChildren()) {
			part.setFont(small);
			GridDataFactory.fillDefaults().grab(part == said, false).align(SWT.FILL, SWT.CENTER).exclude(part != said).applyTo(part);
		}
		follow(broker, Status.SHARES, this::showShares);
		follow(broker, Status.EXTENT, event -> show(extent, (String) event.getProperty(Status.TEXT)));
		follow(broker, Status.SAID, this::showSaid);
		follow(broker, Status.DOING, this::showDoing);
		// no window is known yet while its strips are rendered
		parent.getDisplay().asyncExec(() -> {
			IWorkbenchWindow window = bar.isDisposed() ? null : Bar.window(parent.getShell());
			if (window != null)
				new SavedState(window, text -> show(saved, text)).follow(bar);
		});
	}

	private void follow(IEventBroker broker, String topic, EventHandler handler) {
		EventHandler guarded = event -> {
			if (!bar.isDisposed())
				handler.handleEvent(event);
		};
		broker.subscribe(topic, guarded);
		bar.addDisposeListener(event -> broker.unsubscribe(guarded));
	}

	private void showShares(Event event) {
		List<String> parts = new ArrayList<>();
		share(parts, event, Status.MACHINE, "machine");
		share(parts, event, Status.CHANGED, "changed");
		share(parts, event, Status.HAND, "hand");
		if (event.getProperty(Status.FOUND) instanceof Double found && found > 0)
			share(parts, event, Status.FOUND, "found");
		if (event.getProperty(Status.UNKNOWN) instanceof Double unknown && unknown > 0)
			share(parts, event, Status.UNKNOWN, "unknown");
		show(shares, String.join(" · ", parts));
	}

	private static void share(List<String> parts, Event event, String key, String name) {
		if (event.getProperty(key) instanceof Double part)
			parts.add(Math.round(part * 100) + " % " + name);
	}

	private void showDoing(Event event) {
		cancel = (Runnable) event.getProperty(Status.CANCEL);
		show(doing, cancel == null ? plain(event) : plain(event) + "  <a>Cancel</a>");
	}

	private void showSaid(Event event) {
		detail = event.getProperty(Status.DETAIL);
		show(said, detail == null ? plain(event) : plain(event) + "  <a>Details</a>");
		int mine = ++saidCount;
		said.getDisplay().timerExec(detail == null ? SHOWN_FOR : TROUBLE_SHOWN_FOR, () -> {
			if (mine == saidCount && !said.isDisposed())
				show(said, "");
		});
	}

	/** The event's text as a sentence, without what a Link would take for a mark. */
	private static String plain(Event event) {
		String text = ((String) event.getProperty(Status.TEXT)).replace("&", "&&").replace('<', '‹');
		return text.isEmpty() ? text
				: text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ENGLISH)
						+ text.substring(text.offsetByCodePoints(0, 1));
	}

	/** A part that has nothing to say takes no room. */
	private void show(Control part, String text) {
		if (bar.isDisposed())
			return;
		switch (part) {
		case Label label -> label.setText(text);
		case Link link -> link.setText(text);
		default -> throw new IllegalArgumentException(part.toString());
		}
		((GridData) part.getLayoutData()).exclude = text.isEmpty() && part != said;
		part.setVisible(!text.isEmpty() || part == said);
		// a column that is empty still has its gap, and would push the last part away from the edge
		((GridLayout) bar.getLayout()).numColumns = (int) Stream.of(bar.getChildren())
				.filter(each -> !((GridData) each.getLayoutData()).exclude).count();
		bar.layout();
	}
}
