// SPDX-License-Identifier: EPL-2.0
/** Making texts again from what is recorded of them, and saying whether they are the same. */
package gleaner.voice.replay;
