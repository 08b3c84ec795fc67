// SPDX-License-Identifier: EPL-2.0
/** Files that are whole at every moment, safe names for them, JSON, and the sentences for what can go wrong. */
package gleaner.files;
