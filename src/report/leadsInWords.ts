/** Says who leads a priority: `Lead: Community Safety Manager.`; empty where nobody is named. */
export function leadsInWords(leads: readonly string[]): string {
  if (leads.length === 0) return '';
  return `${leads.length === 1 ? 'Lead' : 'Leads'}: ${leads.join('; ')}.`;
}
