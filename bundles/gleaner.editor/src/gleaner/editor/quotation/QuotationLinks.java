// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.quotation;

import gleaner.corpus.quotation.Quotation;
import gleaner.ui.Commands;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.PlatformUI;

/** Ctrl+click on a quotation opens the poem that it is from. */
public class QuotationLinks extends AbstractHyperlinkDetector {
	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean canShowMultipleHyperlinks) {
		return QuotationMarks.of(viewer).flatMap(
				marks -> marks.at(region.getOffset()).map(q -> new IHyperlink[] { new Link(q, marks.tell(region.getOffset()).orElse("")) }))
				.orElse(null);
	}

	/** Opens a quotation's source. */
	static void open(Quotation quotation) {
		Quotation.Source source = quotation.source();
		Commands.run(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), Commands.READ, "corpus", source.corpus(), "poem", source.poem(),
				"line", String.valueOf(source.line()));
	}

	private record Link(Quotation quotation, String words) implements IHyperlink {
		@Override
		public IRegion getHyperlinkRegion() {
			return new Region(quotation.start(), quotation.length());
		}

		@Override
		public String getTypeLabel() {
			return "Source";
		}

		@Override
		public String getHyperlinkText() {
			return words;
		}

		@Override
		public void open() {
			QuotationLinks.open(quotation);
		}
	}
}
