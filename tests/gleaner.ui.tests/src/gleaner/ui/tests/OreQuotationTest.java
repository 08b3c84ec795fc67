// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.GenerationRequest;
import gleaner.engine.SourcePoem;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a raw poem in the room Ore to what it quotes. */
class OreQuotationTest {
	private static final String READER = "gleaner.ui.reader";

	private OreDriver room;

	@BeforeEach
	void openRoom() throws Exception {
		room = new OreDriver();
	}

	@AfterEach
	void leaveRoom() throws Exception {
		room.close();
	}

	@Test
	void aClickOnAQuotationOpensItsSource() throws Exception {
		StoredCorpus corpus = room.studio().corpora().get("Harbour notes");
		SourcePoem source = corpus.poem(corpus.entries().getFirst().id());
		String line = source.text().lines().filter(each -> each.split(" ").length > 6).findFirst().orElseThrow();
		Making making = new Making("markov", "Markov", "1", Way.SPEWED, Map.of(), List.of(MadeOf.corpus("Harbour notes", 1, "f")),
				GenerationRequest.poem(9), Instant.parse("2016-12-09T18:39:18Z"), "");
		try (DebrisWriter writer = room.studio().debris().begin(making)) {
			writer.append("a voivat, and then\n" + line + "\nand nothing more");
			writer.poemEnd();
		}
		Driver.command("gleaner.ore.again");
		Driver.waitFor("the new raw poem", () -> OreDriver.table().getItemCount() == 49);
		Driver.waitFor("its row", () -> quoting() >= 0);
		OreDriver.choose(Driver.ui(OreQuotationTest::quoting));
		Driver.waitFor("that it is read", () -> OreDriver.poem().getText().contains(line));
		int place = Driver.ui(() -> OreDriver.poem().getText().indexOf(line) + line.length() / 2);
		Driver.waitFor("the mark of the quotation", () -> {
			Point at = OreDriver.poem().getLocationAtOffset(place);
			Event event = new Event();
			event.x = at.x + 1;
			event.y = at.y + 4;
			OreDriver.poem().notifyListeners(SWT.MouseMove, event);
			return OreDriver.poem().getToolTipText() != null && OreDriver.poem().getToolTipText().contains("Harbour notes");
		});
		Driver.screenshot("ore-quotation-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-quotation-dark"));
		Driver.ui(() -> {
			Point at = OreDriver.poem().getLocationAtOffset(place);
			Event event = new Event();
			event.button = 1;
			event.x = at.x + 1;
			event.y = at.y + 4;
			OreDriver.poem().notifyListeners(SWT.MouseUp, event);
		});
		Driver.waitFor("the source in the reader", () -> Driver.page().findView(READER) != null
				&& Driver.all(reader(), StyledText.class).stream().anyMatch(text -> text.getText().contains(line)));
		Driver.screenshot("ore-quotation-source");
	}

	private static int quoting() {
		for (int i = 0; i < OreDriver.table().getItemCount(); i++) if (OreDriver.row(i).startsWith("a voivat, and then")) return i;
		return -1;
	}

	private static Composite reader() {
		return (Composite) Driver.page().findView(READER).getSite().getService(MPart.class).getWidget();
	}
}
