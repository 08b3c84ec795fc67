// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.studio.poem.Harvest;
import gleaner.ui.Tintable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.osgi.service.component.annotations.Component;

/** Lets others tint letters of the page: the ground of a letter is theirs, its ink stays that of its origin. */
@Component
public final class TintsOnPage implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		if (page.viewer() instanceof ITextViewerExtension4 marked) Tintable.offer(new Tints(page, marked));
	}

	private static final class Tints implements Tintable {
		private final PoemEditor page;
		private List<StyleRange> tints = List.of();

		Tints(PoemEditor page, ITextViewerExtension4 marked) {
			this.page = page;
			marked.addTextPresentationListener(this::mark);
		}

		private ITextViewer viewer() {
			return page.viewer();
		}

		@Override
		public String title() {
			return page.title();
		}

		@Override
		public StyledText widget() {
			return viewer().getTextWidget();
		}

		@Override
		public Harvest harvest() {
			return page.poem() == null ? Harvest.EMPTY : page.harvest();
		}

		@Override
		public void tint(List<StyleRange> wanted) {
			if (tints.isEmpty() && wanted.isEmpty()) return;
			tints = List.copyOf(wanted);
			if (viewer().getDocument() != null) viewer().invalidateTextPresentation();
		}

		private void mark(TextPresentation presentation) {
			if (tints.isEmpty() || presentation.getExtent() == null) return;
			int from = presentation.getExtent().getOffset();
			int to = from + presentation.getExtent().getLength();
			List<StyleRange> here = new ArrayList<>();
			for (StyleRange tint : tints) {
				boolean isHere = tint.start >= from && tint.start + tint.length <= to;
				if (isHere) here.add((StyleRange) tint.clone()); // the presentation changes them
			}
			presentation.mergeStyleRanges(here.toArray(StyleRange[]::new));
		}
	}
}
