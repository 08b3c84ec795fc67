// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChatReaderTest {
	private static List<Piece> read(String chat) {
		assertTrue(ChatReader.is(chat), chat);
		return ChatReader.read(chat).pieces();
	}

	@Test
	void whatsAppOfBothKindsInOneFile() {
		String chat = "\u200E[12/03/2021, 21:04:11] Messages and calls are end-to-end encrypted. No one outside of this chat can "
				+ "read them.\n"
				+ "[12/03/2021, 21:04:30] Nora Pell: the tram is singing again\n[12/03/2021, 21:05:02] Ivo: it always sings on the bend\n"
				+ "with its wet shoulder\n[12/03/2021, 21:05:40] Nora Pell: \u200Eimage omitted\n[12/03/2021, 21:06:01] Nora Pell: "
				+ "come down and hear it\n"
				+ "9/18/18, 2:45 PM - Ivo: <Media omitted>\n9/18/18, 2:46 PM - Ivo: I am already on the stairs\n";
		assertEquals(
				List.of(new Piece("", "Nora Pell", "the tram is singing again"),
						new Piece("", "Ivo", "it always sings on the bend\nwith its wet shoulder"),
						new Piece("", "Nora Pell", "come down and hear it"), new Piece("", "Ivo", "I am already on the stairs")),
				read(chat));
		assertEquals(List.of("It is a chat: 4 messages of 2 people; the senders became authors, times and notices were left out."),
				ChatReader.read(chat).remarks());
	}

	@Test
	void datesOfManyCountries() {
		for (String stamp : List.of("12.03.21, 21:04 - ", "[12.03.21, 21:04:11] ", "12/3/21 21:04 - ", "12/03/2021 à 21:04 - ",
				"2021-03-12, 21:04 - ",
				"12-03-2021 21:04 - ", "12.3.2021 klo 21.04 - ", "12/3/21, 9:04 p. m. - ", "12/3/21 9:04 p.\u00A0m. - ",
				"3/12/21, 9:04\u202FPM - ",
				"[3/12/21, 9:04:11\u202FPM] ", "2021/3/12 下午9:04 - ", "2021/03/12 21:04 - ", "[2021/3/12 下午9:04:11] ",
				"12.03.2021 21.04 - ",
				"\u200F12\u200F/3\u200F/2021، 9:04 م - ".replace("،", ","), "١٢/٣/٢٠٢١, ٩:٠٤ م - ",
				"2021. 3. 12. 오후 9:04, ".replace(", ", " - "), "[2021-03-12 21:04] ",
				"12/03/21, 9:04 pm - ", "12.03.21, 21:04:11 - ", "12/03/2021, 21:04 - "))
			assertEquals(List.of(new Piece("", "Nora", "low: tide"), new Piece("", "Ivo", "high")),
					read(stamp + "Nora: low: tide\n" + stamp + "Nora added Ivo\n" + stamp + "Ivo: high\n"), stamp);
		assertEquals(List.of(new Piece("", "노라", "물")), read("2021년 3월 12일 오후 9:04, 노라 : 물\n2021년 3월 12일 오후 9:05, 이보 : <사진 생략>\n"));
	}

	@Test
	void messagesOfApple() {
		assertEquals(List.of(new Piece("", "+15551234567", "low\nhigh\n\nslack"), new Piece("", "Me", "salt")),
				read("Mar 12, 2021  9:04:11 PM (Read by you after 2 minutes, 1 second)\n+15551234567\nlow\nhigh\n\nslack\n\n"
						+ "Mar 12, 2021  9:05:00 PM\nMe\nsalt\n\n"));
		assertFalse(ChatReader.is("Mar 12, 2021 9:04 PM\nlow\nhigh\n\nslack\n"), "a poem with its date");
	}

	private static List<Piece> page(String messages) {
		return ChatPage.of("<html><body>" + messages + "</body></html>").orElseThrow().pieces();
	}

	@Test
	void pagesOfTelegram() {
		String message = "<div class='message default clearfix'><div class='body'><div class='date details'>21:04</div>"
				+ "<div class='from_name'>Nora</div><div class='text'>low<br>high</div></div></div>";
		String joined = "<div class='message default joined'><div class='body'><div class='date details'>21:05</div>"
				+ "<div class='text'>slack <a href='x'>salt</a></div></div></div>";
		String service = "<div class='message service'><div class='body details'>12 March 2021</div></div>";
		String photo = "<div class='message default'><div class='body'><div class='from_name'>Ivo</div><div class='media_wrap'>"
				+ "<div class='body'><div class='title bold'>Photo</div></div></div></div></div>";
		assertEquals(List.of(new Piece("", "Nora", "low\nhigh"), new Piece("", "Nora", "slack salt")),
				page(service + message + joined + photo));
	}

	@Test
	void pagesOfAppleDiscordAndFacebook() {
		List<Piece> expected = List.of(new Piece("", "Nora", "low\nhigh"), new Piece("", "Ivo", "salt"));
		String apple = "<div class='message'><div class='sent'><p><span class='timestamp'>9:04</span><span class='sender'>%s</span></p>"
				+ "<div class='message_part'><span class='bubble'>%s</span></div></div></div>";
		String discord = "<div class='chatlog__message-group'><div class='chatlog__message'><span class='chatlog__author'>%s</span>"
				+ "<span class='chatlog__timestamp'>9:04</span><div class='chatlog__content'>%s</div></div></div>";
		String facebook = "<div class='pam _a6-g'><div class='_a6-h'>%s</div><div class='_a6-p'><div>%s</div></div>"
				+ "<div class='_a6-o'>Mar 12</div></div>";
		for (String message : List.of(apple, discord, facebook))
			assertEquals(expected, page(message.formatted("Nora", "low<br>high") + message.formatted("Ivo", "salt")), message);
		assertTrue(ChatPage.of("<p class='bubble'>low</p><p>from_name chatlog__ _a6-p</p>").isEmpty());
	}

	@Test
	void whatTheMessengerSaysGoes() {
		String stamp = "12.03.21, 21:04 - Nora: ";
		for (String notice : List.of("<Medien ausgeschlossen>", "<Média omis>", "<Multimedia omitido>",
				"IMG-20210312-WA0001.jpg (file attached)",
				"IMG-20210312-WA0001.jpg (Datei angehängt)", "This message was deleted", "Diese Nachricht wurde gelöscht.", "null",
				"\u200Esticker omitted",
				"image omitted", "Bild weggelassen", "\u200E<attached: 00000012-PHOTO.jpg>", "imagen omitida", "Missed voice call"))
			assertEquals(List.of(new Piece("", "Nora", "low")), read(stamp + notice + "\n" + stamp + "low\n"), notice);
		assertEquals("low (tide)", read(stamp + "low (tide) <This message was edited>\n" + stamp + "null\n").getFirst().text());
		assertEquals(List.of("(whispering)", "high"),
				read(stamp + "(whispering)\n" + stamp + "high\n").stream().map(Piece::text).toList(), "brackets are words");
	}

	@Test
	void otherMessengers() {
		List<Piece> said = List.of(new Piece("", "nora", "low\nand high"), new Piece("", "ivo", "slack"));
		assertEquals(said, read("nora, [12.03.21 21:04]\nlow\nand high\nivo, [12.03.21 21:05]\nslack\n"));
		assertEquals(said, read(
				"=====\nGuild: Sea\nChannel: tide\n=====\n\n[12-Mar-21 09:04 PM] nora\nlow\nand high\n\n[12-Mar-21 09:05 PM] ivo\nslack\n\n"
						+ "{Attachments}\nhttps://example.org/a.png\n\n=====\n")
				.stream().map(p -> new Piece("", p.author(), p.text().strip())).toList());
		assertEquals(said, read("[21:04] <nora> low\nand high\n[21:04] * nora nods\n[21:05] <ivo> slack\n"));
		assertEquals(said, read("21:04\tnora\tlow\nand high\n21:05\tivo\tslack\n21:06\tivo\t<Photos>\n"));
		assertEquals(said, read("[9:04 PM] nora: low\nand high\n[9:05 PM] ivo: slack\n[9:06 PM] ivo: <Media omitted>\n"));
		assertEquals(said,
				read("21:04:11 From  nora  to  Everyone : low\nand high\n21:04:12\t From ivo : slack\n21:04:13 From ivo : null\n"));
	}

	@Test
	void namesAboveTheWords() {
		List<Piece> said = List.of(new Piece("", "nora", "low\nand high"), new Piece("", "ivo", "slack"), new Piece("", "nora", "mud"));
		assertEquals(said,
				read("nora — 12/03/2021 9:04 PM\nlow\nand high\nivo — Today at 9:05 PM\nslack\nnora — 12/03/2021 9:06 PM\nmud\n"));
		assertEquals(said, read("nora  9:04 PM\nlow\nand high\nivo  9:05 PM\nslack\nnora  9:06 PM\nmud\n"));
		assertEquals(said, read("21:04 nora: low\nand high\n21:05 ivo: slack\n21:06 nora: mud\n"));
	}

	@Test
	void logsAreNoChats() {
		assertFalse(
				ChatReader.is("[2021-03-12 21:04:11] INFO: start\n[2021-03-12 21:04:12] app.ERROR: end\n[2021-03-12 21:04:13] INFO: x\n"));
	}

	/** Runs of marks and white space, which a careless expression would read again and again. */
	@Test
	void longRunsTakeTheTimeOfTheirLength() {
		String stamp = "12.03.21, 21:04 - Nora: ";
		for (String run : List.of(" ", "\u200E", "<", "\t"))
			assertTrue(read(stamp + "low " + run.repeat(200_000) + "x\n" + stamp + "high" + run.repeat(200_000) + "\n").size() >= 1);
		assertEquals("x", CellText.of("\r".repeat(200_000) + "x").text().strip());
	}

	@Test
	void poemsWithTimesAreNoChats() {
		for (String poem : List.of("12 March\n\nlow tide at 21:04\nhigh tide - late\n", "Nora: low\nIvo: high\nNora: slack\n",
				"[12/03/2021, 21:04]\nthe tram sings\nand sings\nand is gone\nand the street\nis wet\n", "21:04\n\nlow\n\n22:10\n\nhigh\n",
				"12/03/2021 21:04 - the tram sings\n13/03/2021 22:04 - the tram is late\n14/03/2021 7:00 - no tram\n",
				"9:15 a.m.: the bus\n9:16 a.m.: no bus\n", "1. low\n2. high\n3. slack\n"))
			assertFalse(ChatReader.is(poem), poem);
	}
}
