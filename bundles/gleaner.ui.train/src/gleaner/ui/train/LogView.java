// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.runs.Run;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The end of the chosen thread's log, as it grows. */
public final class LogView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.log";
	private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)? ");
	private static final int MARGIN = 12;

	private ThreadWatch watch;
	private StyledText text;
	private String shown = "";
	private List<String> lines = List.of();

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		Spoken.name(text, "Log of the thread");
		text.setAlwaysShowScrollBars(false);
		text.setCaret(null);
		text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN / 2);
		text.setFont(JFaceResources.getTextFont());
		text.setWrapIndent(MARGIN);
		text.addLineStyleListener(LogView::dimTime);
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		watch.follow(text, this::show);
		show();
	}

	private static void dimTime(LineStyleEvent event) {
		Matcher time = TIME.matcher(event.lineText);
		if (time.find()) event.styles = new StyleRange[] { new StyleRange(event.lineOffset, time.end(), Ink.DIM.get(), null) };
	}

	private void show() {
		String id = watch.chosen().map(Run::id).orElse("");
		List<String> now = watch.seen().logOf(id);
		if (id.equals(shown) && now.equals(lines)) return;
		boolean follows = !id.equals(shown) || isAtEnd();
		int gone = id.equals(shown) ? gone(lines, now) : -1;
		if (gone < 0) text.setText(String.join("\n", now));
		else {
			text.replaceTextRange(0, text.getOffsetAtLine(gone), "");
			int known = lines.size() - gone;
			String more = String.join("\n", now.subList(known, now.size()));
			if (!more.isEmpty()) text.append(known > 0 ? "\n" + more : more);
		}
		lines = now;
		shown = id;
		if (follows) text.setTopIndex(text.getLineCount() - 1);
	}

	/**
	 * How many of the old lines have gone at the beginning, so that the rest is how the new ones begin; -1 if that is not so, or nothing
	 * stays.
	 */
	static int gone(List<String> old, List<String> now) {
		if (old.isEmpty() || now.isEmpty()) return -1;
		for (int gone = 0; gone < old.size(); gone++) {
			int rest = old.size() - gone;
			if (rest <= now.size() && old.get(gone).equals(now.getFirst()) && old.subList(gone, old.size()).equals(now.subList(0, rest)))
				return gone;
		}
		return -1;
	}

	private boolean isAtEnd() {
		return text.getLineIndex(text.getClientArea().height) >= text.getLineCount() - 2;
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}
}
