package gleaner.rcp;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Status;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** One dim line: what the poem is made of, what was just said, what is going on. */
public class StatusBar {
	private static final int SHOWN_FOR = 8000;
	private static final int TROUBLE_SHOWN_FOR = 30000;

	private Label shares;
	private Link said;
	private Link doing;
	private Runnable cancel;
	private int saidCount;
	private Object detail;

	@PostConstruct
	void create(Composite parent, IEventBroker broker) {
		Composite bar = new Composite(parent, SWT.NONE);
		Css.id(bar, Css.BAR);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).spacing(24, 0).applyTo(bar);
		Font small = Fonts.ui(bar, -1, SWT.NORMAL);
		shares = new Label(bar, SWT.NONE);
		shares.setFont(small);
		said = new Link(bar, SWT.NONE);
		said.setFont(small);
		said.addListener(SWT.Selection, event -> Details.open(said.getShell(), detail));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(said);
		doing = new Link(bar, SWT.NONE);
		doing.setFont(small);
		doing.addListener(SWT.Selection, event -> {
			if (cancel != null)
				cancel.run();
		});
		follow(bar, broker, Status.SHARES, this::showShares);
		follow(bar, broker, Status.SAID, this::showSaid);
		follow(bar, broker, Status.DOING, this::showDoing);
	}

	private static void follow(Composite bar, IEventBroker broker, String topic, EventHandler handler) {
		EventHandler guarded = event -> {
			if (!bar.isDisposed()) {
				handler.handleEvent(event);
				bar.layout();
			}
		};
		broker.subscribe(topic, guarded);
		bar.addDisposeListener(event -> broker.unsubscribe(guarded));
	}

	private void showShares(Event event) {
		List<String> parts = new ArrayList<>();
		share(parts, event, Status.MACHINE, "machine");
		share(parts, event, Status.CHANGED, "changed");
		share(parts, event, Status.HAND, "hand");
		shares.setText(String.join(" · ", parts));
	}

	private static void share(List<String> parts, Event event, String key, String name) {
		if (event.getProperty(key) instanceof Double part)
			parts.add(Math.round(part * 100) + " % " + name);
	}

	private void showDoing(Event event) {
		cancel = (Runnable) event.getProperty(Status.CANCEL);
		doing.setText(cancel == null ? plain(event) : plain(event) + "  <a>Cancel</a>");
	}

	/** The event's text, without what a Link would take for a mark. */
	private static String plain(Event event) {
		return ((String) event.getProperty(Status.TEXT)).replace("&", "&&").replace('<', '‹');
	}

	private void showSaid(Event event) {
		String sentence = plain(event);
		detail = event.getProperty(Status.DETAIL);
		said.setText(detail == null ? sentence : sentence + "  <a>Details</a>");
		int mine = ++saidCount;
		said.getDisplay().timerExec(detail == null ? SHOWN_FOR : TROUBLE_SHOWN_FOR, () -> {
			if (mine == saidCount && !said.isDisposed())
				said.setText("");
		});
	}
}
