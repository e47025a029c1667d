/** Columns of each profile, in their order: `docs/CODEBOOK.md` lists them. */
import type { CodingProfile } from '../model';

/** What the profiles are called, in every language. */
export const PROFILE_NAMES: Record<CodingProfile, string> = {
  acled: 'ACLED',
  ucdp: 'UCDP GED',
  gtd: 'GTD',
};

const split = (names: string): readonly string[] => names.trim().split(/\s+/u);

export const COLUMNS: Record<CodingProfile, readonly string[]> = {
  /** The 31 columns of an ACLED export. */
  acled: split(`
    event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
    actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting
    iso region country admin1 admin2 admin3 location latitude longitude geo_precision
    source source_scale notes fatalities tags timestamp`),
  /** The 49 columns of UCDP GED. */
  ucdp: split(`
    id relid year active_year code_status type_of_violence
    conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name
    side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
    number_of_sources source_article source_office source_date source_headline source_original
    where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt
    priogrid_gid country country_id region event_clarity date_prec date_start date_end
    deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob`),
  /** GTD: what names the event, then its casualty part with hostages. */
  gtd: split(`
    eventid iyear imonth iday approxdate location summary
    gname gsubname guncertain1 individual claimed claimmode compclaim
    nkill nkillus nkillter nwound nwoundus nwoundte ishostkid nhostkid
    doubtterr alternative addnotes scite1 scite2 scite3`),
};
