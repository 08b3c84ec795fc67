// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.editor.document.PoemDocument;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.ui.Ink;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.swt.custom.StyleRange;

/** Inks words by origin. That it is installed is also the moment when the viewer becomes a page. */
public class PoemReconciler extends PresentationReconciler {
	/** A poem with more characters is not inked: a text widget takes too long over so many styles. */
	static final int LONGEST_INKED = 300_000;

	public PoemReconciler() {
		Inker inker = new Inker();
		setDamager(inker, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(inker, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer viewer) {
		super.install(viewer);
		new Page(viewer);
		Runnable ink = () -> {
			if (viewer.getDocument() != null) viewer.invalidateTextPresentation();
		};
		Ink.follow(viewer.getTextWidget(), text -> ink.run());
		Switch.ORIGIN.follow(viewer.getTextWidget(), ink);
	}

	/** The ink of an origin; empty for the usual ink of text. */
	public static Optional<Ink> ink(Origin origin) {
		return switch (origin) {
		case Origin.Machine machine -> Optional.of(Ink.MACHINE);
		case Origin.Changed changed -> Optional.of(Ink.SWAP);
		case Origin.Found found -> Optional.of(Ink.DIM);
		case Origin.Hand hand -> Optional.empty();
		case Origin.Unknown unknown -> Optional.empty();
		};
	}

	private static final class Inker implements IPresentationDamager, IPresentationRepairer {
		private IDocument document;

		@Override
		public void setDocument(IDocument newDocument) {
			document = newDocument;
		}

		/** The lines that changed. */
		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean isPartitioningChanged) {
			try {
				int inserted = event.getText() == null ? 0 : event.getText().length();
				IRegion first = document.getLineInformationOfOffset(event.getOffset());
				IRegion last = document.getLineInformationOfOffset(event.getOffset() + inserted);
				return new Region(first.getOffset(), last.getOffset() + last.getLength() - first.getOffset());
			} catch (BadLocationException e) {
				return partition;
			}
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
			Optional<PoemDocument> poem = PoemDocument.of(document)
					.filter(each -> each.getLength() <= LONGEST_INKED && Switch.ORIGIN.isOn());
			if (poem.isEmpty()) {
				presentation.addStyleRange(new StyleRange(damage.getOffset(), damage.getLength(), null, null)); // takes earlier inks away
				return;
			}
			Provenance provenance = poem.get().provenance();
			int from = Math.min(damage.getOffset(), provenance.length());
			int to = Math.min(damage.getOffset() + damage.getLength(), provenance.length());
			for (Provenance.Run run : provenance.runs(from, to))
				presentation.addStyleRange(new StyleRange(run.start(), run.length(), ink(run.origin()).map(Ink::get).orElse(null), null));
		}
	}
}
