// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.fence.FenceLog;
import gleaner.plugins.Strangers;
import gleaner.plugins.fence.FencedPlugins;
import gleaner.ui.Background;
import gleaner.ui.Css;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/** The last lines of what the process of a plug-in has done and printed; a new line shows a moment after it was written. UI thread only. */
final class LogLines {
	private static final int MOST = 12;
	private static final int LONGEST = 200;
	/** A process that prints without end is not shown line by line. */
	private static final int MOMENT_MILLIS = 200;
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

	private final Composite part;
	private final int clockWidth;
	private final String plugin;
	private final Runnable onSize;
	private final Background reading;
	private final AtomicBoolean isDue = new AtomicBoolean();
	private List<FenceLog.Line> shown;

	/**
	 * @param clockWidth of the times in front of the lines
	 * @param plugin its id
	 * @param onSize called when there are other lines than before
	 */
	LogLines(Composite parent, int clockWidth, String plugin, Runnable onSize) {
		this.clockWidth = clockWidth;
		this.plugin = plugin;
		this.onSize = onSize;
		part = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 5).applyTo(part);
		reading = Background.newest(part);
		follow();
		read();
	}

	Control control() {
		return part;
	}

	private void follow() {
		Display display = part.getDisplay();
		FencedPlugins.ofThisProgram().ifPresent(fenced -> {
			Runnable end = fenced.followLogs(() -> {
				if (!isDue.getAndSet(true) && !display.isDisposed()) display.asyncExec(() -> display.timerExec(MOMENT_MILLIS, this::read));
			});
			part.addListener(SWT.Dispose, event -> end.run());
		});
	}

	private void read() {
		isDue.set(false);
		if (part.isDisposed()) return;
		reading.work("Log", turn -> FencedPlugins.ofThisProgram().map(fenced -> fenced.log(plugin)).orElse(List.of())).then(this::show);
	}

	private void show(List<FenceLog.Line> all) {
		List<FenceLog.Line> last = all.subList(Math.max(0, all.size() - MOST), all.size());
		if (last.equals(shown)) return;
		shown = List.copyOf(last);
		for (Control each : part.getChildren()) each.dispose();
		if (last.isEmpty()) GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT)
				.applyTo(label("Nothing yet. Its process begins when it is first asked.", true));
		for (FenceLog.Line line : last) {
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).hint(clockWidth, SWT.DEFAULT)
					.applyTo(label(CLOCK.format(line.when()), true));
			GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT)
					.applyTo(label(Strangers.line(line.words(), LONGEST), false));
		}
		part.layout(true);
		onSize.run();
	}

	private Label label(String words, boolean isDim) {
		Label label = new Label(part, SWT.WRAP);
		if (isDim) Css.id(label, Css.DIM);
		label.setText(words.replace("&", "&&"));
		return label;
	}
}
