// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.desk.mix.FormHelp;
import gleaner.desk.mix.TemplateTitles.Offer;
import gleaner.ui.Spoken;
import java.util.function.Consumer;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;

/**
 * Offers titles of poems to a field: as one types those that go with it, and all of them at the arrow down, or at the button behind the
 * field.
 */
final class TitleField extends ContentProposalAdapter {
	/** More rows than these nobody looks through: one types instead. */
	static final int MOST = 200;
	private static final int DELAY = 150;
	private static final int HEIGHT = 240;
	private static final int WIDTH = 280;

	private TitleField(Text field, IContentProposalProvider offers) {
		super(field, new TextContentAdapter(), offers, null, null);
		setProposalAcceptanceStyle(PROPOSAL_REPLACE);
		setAutoActivationDelay(DELAY);
		setPropagateKeys(true);
		setPopupSize(new Point(WIDTH, HEIGHT));
	}

	/** A field that offers titles. */
	static TextField in(FormRow row, String name, FormHelp.Titles titles, Consumer<String> changed) {
		TextField field = new TextField(row, titles.none(), changed);
		Text text = field.control();
		boolean[] anyTitle = new boolean[1]; // as long as nothing was typed since the list was asked for
		TitleField offers = new TitleField(text, (typed, caret) -> titles.matching().apply(anyTitle[0] ? "" : typed).stream().limit(MOST)
				.map(TitleField::proposal).toArray(IContentProposal[]::new));
		Runnable open = () -> titles.look().accept(() -> {
			if (text.isDisposed() || !text.isFocusControl()) return;
			anyTitle[0] = true;
			offers.openProposalPopup();
		});
		text.addListener(SWT.Modify, e -> anyTitle[0] = false);
		text.addListener(SWT.FocusIn, e -> titles.look().accept(() -> {}));
		text.addListener(SWT.KeyDown, e -> {
			if (e.keyCode != SWT.ARROW_DOWN || offers.isProposalPopupOpen()) return;
			e.doit = false;
			open.run();
		});
		Button all = new Button(row.controls(), SWT.PUSH);
		all.setText("\u2026");
		all.setToolTipText("Choose a poem");
		Spoken.name(all, "Choose a poem: " + name);
		all.addListener(SWT.Selection, e -> {
			text.setFocus();
			open.run();
		});
		return field;
	}

	private static IContentProposal proposal(Offer offer) {
		return new ContentProposal(offer.name(), offer.label(), null);
	}
}
