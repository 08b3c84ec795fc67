// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.editor.page.FollowedPoem;
import gleaner.editor.page.PoemEditor;
import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.EmptyPage;
import gleaner.ui.Ink;
import gleaner.ui.StudioAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** "Raw": the raw lines of debris at the left, the lines of the poem in front at the right, row by row. */
public class FacingView extends ViewPart {
	/** As it is known to the workbench. */
	public static final String ID = "gleaner.editor.facing";

	private static final String NO_RAW = "Nothing in this poem comes from debris. Harvest something to see it beside the poem.";
	private static final String NO_POEM = "Open a poem to see it beside the debris you took it from.";
	private static final Duration PACE = Duration.ofMillis(600);

	private PoemText raw;
	private PoemText poem;
	private EmptyPage empty;
	private Background reading;
	private Throttler soon;
	private FollowedPoem poems;
	private List<FacingLine> lines = List.of();

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 4).applyTo(area);
		reading = Background.newest(area);
		Composite columns = new Composite(area, SWT.NONE);
		columns.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(columns);
		empty = new EmptyPage(area, getSite(), columns);
		raw = new PoemText(columns);
		poem = new PoemText(columns);
		for (PoemText column : List.of(raw, poem)) column.control().setWordWrap(false); // rows stand side by side
		scrollTogether(raw.control(), poem.control());
		scrollTogether(poem.control(), raw.control());
		Ink.follow(raw.control(), any -> inkRaw());
		soon = new Throttler(area.getDisplay(), PACE, this::refresh);
		poems = new FollowedPoem(getSite().getPage(), area, this::refreshSoon, this::refreshSoon);
		refresh();
	}

	private static void scrollTogether(StyledText one, StyledText other) {
		one.getVerticalBar().addListener(SWT.Selection, event -> {
			if (other.getTopPixel() != one.getTopPixel()) other.setTopPixel(one.getTopPixel());
		});
	}

	private void refreshSoon() {
		soon.throttledExec();
	}

	private void refresh() {
		if (raw.control().isDisposed()) return;
		Optional<PoemEditor> editor = poems.get();
		if (editor.isEmpty()) {
			reading.cancel(); // what is read of a poem that is closed by now would take the place of this page
			show(List.of());
			empty.say(NO_POEM, EmptyPage.BEGIN_POEM, EmptyPage.FIND_POEM);
			return;
		}
		Harvest now = editor.get().poem().harvest();
		StudioAccess.current()
				.ifPresent(studio -> reading.work("Reading debris of " + editor.get().title(), turn -> FacingLine.of(now, studio.debris()))
						.then(this::face));
	}

	private void face(List<FacingLine> found) {
		show(found);
		if (found.stream().allMatch(line -> line.raw().isEmpty())) empty.say(NO_RAW, EmptyPage.HARVEST, EmptyPage.GO_TO_POEM);
		else empty.clear();
	}

	private void show(List<FacingLine> found) {
		if (raw.control().isDisposed()) return;
		lines = found;
		int top = poem.control().getTopPixel();
		List<Harvest> right = new ArrayList<>();
		StringBuilder left = new StringBuilder();
		for (FacingLine line : lines) {
			String text = rawText(line);
			left.append(text).append('\n');
			int rows = Math.max(0, (int) text.chars().filter(c -> c == '\n').count());
			right.add(line.line());
			right.add(Harvest.hand("\n".repeat(rows + 1)));
		}
		raw.show(Harvest.unknown(left.toString()), 0, 0);
		poem.show(Harvest.concat(right), 0, 0);
		inkRaw();
		raw.control().setTopPixel(top);
		poem.control().setTopPixel(top);
	}

	private static String rawText(FacingLine line) {
		return String.join("\n",
				line.raw().stream().map(each -> each.text() + (each.isThere() ? "" : "  (no longer in the studio)")).toList());
	}

	/** Dim, but for what came into the poem; what the poet wrote something else for is struck out. */
	private void inkRaw() {
		List<StyleRange> styles = new ArrayList<>();
		int row = 0;
		for (FacingLine line : lines) {
			int at = row;
			for (FacingLine.Raw each : line.raw()) {
				int done = 0;
				for (FacingLine.Part part : each.taken()) {
					if (part.from() < done) continue;
					styles.add(new StyleRange(at + done, part.from() - done, Ink.DIM.get(), null));
					StyleRange taken = new StyleRange(at + part.from(), part.to() - part.from(),
							part.isChanged() ? Ink.SWAP.get() : Ink.MACHINE.get(), null);
					taken.strikeout = part.isChanged();
					styles.add(taken);
					done = part.to();
				}
				int end = each.text().length() + (each.isThere() ? 0 : "  (no longer in the studio)".length());
				styles.add(new StyleRange(at + done, end - done, Ink.DIM.get(), null));
				at += end + 1;
			}
			row += rawText(line).length() + 1;
		}
		styles.removeIf(style -> style.length <= 0);
		if (styles.isEmpty() || styles.getLast().start + styles.getLast().length <= raw.control().getCharCount())
			raw.control().setStyleRanges(styles.toArray(StyleRange[]::new));
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) poem.control().setFocus();
	}
}
