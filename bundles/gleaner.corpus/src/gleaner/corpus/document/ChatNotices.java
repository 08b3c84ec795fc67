package gleaner.corpus.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Knows what a messenger puts where a message was not text: pictures left out, messages deleted, calls. */
final class ChatNotices {
	/** The invisible mark with which WhatsApp begins what it says itself. */
	private static final char OF_THE_MESSENGER = '\u200E';
	private static final Pattern OMITTED = Pattern.compile(
			"<[^<>\\n]{1,60}>"
					+ "|(?:image|video|audio|sticker|gif|document|contact card|video note|photo|voice message|location) omitted"
					+ "|(?:bild|video|audio|sticker|gif|dokument|kontaktkarte) (?:weggelassen|utelämnat|utelatt|udeladt)"
					+ "|(?:image|vidéo|audio|sticker|gif|document|fiche contact) (?:absente?|omise?)"
					+ "|(?:imagen|vídeo|video|audio|sticker|gif|documento|tarjeta de contacto) omitid[oa]"
					+ "|(?:imagem|imagine|immagine|vídeo|video|áudio|audio|figurinha|sticker|gif|documento|cartão do contato) "
					+ "(?:ocultad[oa]|omess[oa]|omitid[oa]|oculto|oculta)"
					+ "|(?:afbeelding|video|audio|sticker|gif|document) (?:weggelaten|verwijderd)"
					+ "|\\S[^\\n]{0,80}\\.\\w{3,4} \\([^()\\n]{3,40}\\)"
					+ "|(?:this message was deleted|you deleted this message|this message was deleted by admin [^\\n]*+|waiting for "
					+ "this message\\. this may take a while\\."
					+ "|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez "
					+ "supprimé ce message"
					+ "|(?:se eliminó|eliminaste) este mensaje|este mensaje fue eliminado|(?:esta )?mensagem (?:foi )?apagada|você "
					+ "apagou esta mensagem"
					+ "|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht (?:is|werd) verwijderd|данное "
					+ "сообщение удалено|сообщение удалено)\\.?"
					+ "|null|(?:missed (?:voice|video|group voice|group video) call|verpasster (?:sprach|video)anruf)[^\\n]{0,40}",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern EDITED = Pattern.compile("\\s*+\\u200E?<[^<>\\n]{3,60}>\\z");
	private static final Pattern ATTACHED = Pattern
			.compile("(?m)^\\u200E?<[^<>\\n]{1,20}: ?\\d{3,}[^<>\\n]*+>$|^\\S[^\\n]{0,80}\\.(?:jpe?g|png|webp|opus|mp4|pdf|vcf|mp3|m4a) "
					+ "\\([^()\\n]{3,40}\\)$");
	private static final Pattern MARKS = Pattern
			.compile("\\A[\\u200E\\u200F\\u202A-\\u202C\\u2066-\\u2069]++|[\\u200E\\u202A-\\u202C\\u2066-\\u2069]++\\z");

	private ChatNotices() {
	}

	/** What somebody said; nothing if the messenger said it. */
	static Optional<String> without(String message) {
		if (message.indexOf(OF_THE_MESSENGER) == 0) return Optional.empty();
		String said = EDITED.matcher(ATTACHED.matcher(MARKS.matcher(message).replaceAll("")).replaceAll("")).replaceFirst("");
		return said.isBlank() || said.length() <= 160 && OMITTED.matcher(said.strip()).matches() ? Optional.empty() : Optional.of(said);
	}
}
