// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.GuidePage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.PaintObjectEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * A page of the guide to read: it follows width, text size and theme. Links are followed with a click, or with Tab to go to one and Enter.
 * UI thread.
 */
final class GuideText {
	private static final int MARGIN = 24;
	private static final int MEASURE = 760;

	private final StyledText text;
	private final Consumer<String> follow;
	private final Map<String, Image> images = new HashMap<>();
	private GuideFonts fonts;
	private Optional<GuidePage> page = Optional.empty();
	private List<Integer> starts = List.of();
	private List<PageSetter.Link> links = List.of();
	private int set;

	/** @param follow gets the target of a link that is followed */
	GuideText(Composite parent, Consumer<String> follow) {
		this.follow = follow;
		text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		fonts = new GuideFonts(text.getDisplay());
		text.addPaintObjectListener(GuideText::paint);
		text.addListener(SWT.Resize, event -> resized());
		text.addListener(SWT.MouseMove, event -> point(event));
		text.addListener(SWT.MouseUp, this::click);
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.KeyDown, this::key);
		Ink.follow(text, any -> {
			text.setBackground(Ink.PANE.get());
			text.setForeground(Ink.INK.get());
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
			set();
		});
		IPropertyChangeListener sizes = event -> {
			if (Fonts.DEBRIS.equals(event.getProperty()) && !text.isDisposed()) resize();
		};
		JFaceResources.getFontRegistry().addListener(sizes);
		text.addListener(SWT.Dispose, event -> {
			JFaceResources.getFontRegistry().removeListener(sizes);
			fonts.dispose();
			forgetImages();
		});
	}

	Control control() {
		return text;
	}

	/** Shows a page from its beginning, or stays where the reader is if it is the same one. */
	void show(GuidePage shown, Map<String, ImageData> pictures) {
		boolean isSame = page.filter(shown::equals).isPresent();
		page = Optional.of(shown);
		forgetImages();
		pictures.forEach((path, data) -> images.put(path, new Image(text.getDisplay(), data)));
		if (!isSame) starts = List.of();
		set();
	}

	/** Brings a block to the upper edge and puts the caret there. */
	void reveal(int block) {
		if (block >= starts.size()) return;
		int offset = starts.get(block);
		text.setCaretOffset(offset);
		text.setTopIndex(text.getLineAtOffset(offset));
	}

	/** Selects the first place at or behind a block that has these words. */
	void mark(int block, String words) {
		reveal(block);
		int from = block < starts.size() ? starts.get(block) : 0;
		int at = text.getText().toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT), from);
		if (at >= 0 && !words.isEmpty()) text.setSelection(at, at + words.length());
	}

	private void forgetImages() {
		images.values().forEach(Image::dispose);
		images.clear();
	}

	private void resize() {
		GuideFonts before = fonts;
		fonts = new GuideFonts(text.getDisplay());
		set();
		before.dispose();
	}

	private void resized() {
		if (Math.abs(lineWidth() - set) > 2) set();
	}

	private int lineWidth() {
		return Math.max(120, Math.min(MEASURE * fonts.text().getFontData()[0].getHeight() / 12, text.getClientArea().width - 2 * MARGIN));
	}

	/** Sets the page for the width and the look of now, and stays where the reader is. */
	private void set() {
		if (page.isEmpty() || text.getClientArea().width == 0) return;
		set = lineWidth();
		int offset = text.getOffsetAtLine(text.getLineIndex(1)); // the top index is that of the first line that is whole
		int block = 0;
		while (block + 1 < starts.size() && starts.get(block + 1) <= offset) block++;
		int right = Math.max(MARGIN, text.getClientArea().width - MARGIN - set);
		GC gc = new GC(text);
		text.setRedraw(false);
		try {
			text.setMargins(MARGIN, MARGIN / 2, right, MARGIN);
			text.setFont(fonts.text());
			Fonts.lead(text, Fonts.DEBRIS_LEADING);
			PageSetter setter = new PageSetter(fonts, set, gc, images);
			setter.set(page.get(), text);
			starts = setter.starts();
			links = setter.links();
			if (block > 0) text.setTopIndex(text.getLineAtOffset(starts.get(block)));
		} finally {
			text.setRedraw(true);
			gc.dispose();
		}
	}

	private static void paint(PaintObjectEvent event) {
		if (!(event.style.data instanceof Image image) || image.isDisposed()) return;
		Rectangle size = image.getBounds();
		event.gc.setInterpolation(SWT.HIGH);
		event.gc.drawImage(image, 0, 0, size.width, size.height, event.x, event.y + event.ascent - event.style.metrics.ascent,
				event.style.metrics.width, event.style.metrics.ascent);
	}

	private Optional<PageSetter.Link> at(Event event) {
		int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
		return offset < 0 ? Optional.empty() : at(offset);
	}

	private Optional<PageSetter.Link> at(int offset) {
		return links.stream().filter(link -> link.start() <= offset && offset < link.end()).findFirst();
	}

	private void point(Event event) {
		text.setCursor(at(event).map(link -> text.getDisplay().getSystemCursor(SWT.CURSOR_HAND)).orElse(null));
	}

	private void click(Event event) {
		if (event.button == 1 && text.getSelectionCount() == 0) at(event).ifPresent(link -> follow.accept(link.target()));
	}

	/** Tab goes from link to link of what is on the page, and on to the next control behind the last one. */
	private void traverse(Event event) {
		boolean isForth = event.detail == SWT.TRAVERSE_TAB_NEXT;
		if (!isForth && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) return;
		int offset = text.getSelection().x;
		Optional<PageSetter.Link> next = isForth
				? links.stream().filter(link -> link.start() > offset).findFirst()
				: links.reversed().stream().filter(link -> link.start() < offset).findFirst();
		event.doit = next.isEmpty();
		next.ifPresent(link -> {
			text.setSelection(link.start(), link.end());
			text.showSelection();
			event.detail = SWT.TRAVERSE_NONE;
		});
	}

	private void key(Event event) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)
			at(text.getSelection().x).ifPresent(link -> follow.accept(link.target()));
	}
}
