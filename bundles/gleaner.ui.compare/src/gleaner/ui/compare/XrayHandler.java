// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.PoemInFront;
import gleaner.ui.PoemPage;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.Tintable;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lays the text that the poet is at before models: in a window, what is selected in it or all; or where it stands. */
public final class XrayHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Room room = Room.of(window);
		switch (event.getCommand().getId()) {
		case "gleaner.xray.text" -> inWindow(window, room);
		case "gleaner.xray.place" -> tintable(window).ifPresentOrElse(room.xrays()::toggle, XrayHandler::refuse);
		case "gleaner.xray.by" -> tintable(window).ifPresentOrElse(room.xrays()::by, XrayHandler::refuse);
		case "gleaner.xray.letter" -> letter(window);
		default -> throw new ExecutionException("nobody does " + event.getCommand().getId());
		}
		return null;
	}

	private static void refuse() {
		Status.say("there is no text to x-ray in place; put the caret in a poem or in Reader");
	}

	private static void inWindow(IWorkbenchWindow window, Room room) {
		Harvest text = stripped(atHand(window));
		Optional<Studio> studio = StudioAccess.current(); // a room that was just made does not know it yet
		if (studio.isEmpty()) Status.say("the studio is not open yet");
		else if (text.length() == 0) Status.say("there is no text to x-ray; open a poem, or put the caret in a text");
		else new XrayWindow(room, studio.get(), text).open();
	}

	private static Harvest stripped(Harvest text) {
		int start = text.length() - text.text().stripLeading().length();
		return text.slice(start, Math.max(start, text.text().stripTrailing().length()));
	}

	/** What is selected in the text that has the focus, or all of it; else the poem in front. */
	private static Harvest atHand(IWorkbenchWindow window) {
		Control focus = window.getShell().getDisplay().getFocusControl();
		if (!(focus instanceof StyledText text) || focus.getShell() != window.getShell() || text.getCharCount() == 0)
			return PoemInFront.of(window.getActivePage()).map(PoemPage::harvest).orElse(Harvest.EMPTY);
		Point selected = text.getSelectionCount() > 0 ? text.getSelection() : new Point(0, text.getCharCount());
		return Tintable.of(text).map(Tintable::harvest).filter(known -> known.length() == text.getCharCount())
				.map(known -> known.slice(selected.x, selected.y))
				.orElseGet(() -> Harvest.unknown(text.getTextRange(selected.x, selected.y - selected.x).replace("\r\n", "\n")));
	}

	/** That which has the focus; else that of the part that is worked on; else that of the poem in front. */
	private static Optional<Tintable> tintable(IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		return Tintable.of(window.getShell().getDisplay().getFocusControl())
				.or(() -> page == null ? Optional.empty() : in(page.getActivePart()))
				.or(() -> PoemInFront.of(page).flatMap(XrayHandler::in));
	}

	private static Optional<Tintable> in(IWorkbenchPart part) {
		MPart model = part == null ? null : part.getSite().getService(MPart.class);
		return model != null && model.getWidget() instanceof Composite area ? below(area).findFirst() : Optional.empty();
	}

	private static Stream<Tintable> below(Composite area) {
		return Stream.of(area.getChildren()).flatMap(child -> Stream.concat(Tintable.of(child).stream(),
				child instanceof Composite inner ? below(inner) : Stream.empty()));
	}

	private static void letter(IWorkbenchWindow window) {
		boolean isTold = tintable(window).flatMap(text -> InPlace.of(text.widget())).map(InPlace::tell).orElse(false);
		if (!isTold) Status.say("Gleaner knows nothing about the letter at the caret; x-ray the text first");
	}
}
